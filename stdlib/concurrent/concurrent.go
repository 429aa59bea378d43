// Package concurrent is the modules concurrent and concurrent.futures, written
// in Python over threading. There are no process pools.
package concurrent

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed futures.py
var futuresSource string

//go:embed base.py
var baseSource string

//go:embed thread.py
var threadSource string

//go:embed process.py
var processSource string

// Modules are the recipes of the modules.
func Modules() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "concurrent", Source: "__path__ = []\n"},
		{Name: "concurrent.futures", Doc: "Execute computations asynchronously using threads or processes.", Source: futuresSource},
		{Name: "concurrent.futures._base", Source: baseSource},
		{Name: "concurrent.futures.thread", Doc: "Implements ThreadPoolExecutor.", Source: threadSource},
		{Name: "concurrent.futures.process", Doc: "ProcessPoolExecutor, which is not supported.", Source: processSource},
	}
}
