package stdlib

import (
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/atexit"
	"github.com/ouro-lang/ouro/stdlib/bisect"
	"github.com/ouro-lang/ouro/stdlib/copy"
	"github.com/ouro-lang/ouro/stdlib/copyreg"
	"github.com/ouro-lang/ouro/stdlib/dataclasses"
	"github.com/ouro-lang/ouro/stdlib/doctest"
	"github.com/ouro-lang/ouro/stdlib/enum"
	"github.com/ouro-lang/ouro/stdlib/future"
	"github.com/ouro-lang/ouro/stdlib/graphlib"
	"github.com/ouro-lang/ouro/stdlib/heapq"
	"github.com/ouro-lang/ouro/stdlib/importlib"
	"github.com/ouro-lang/ouro/stdlib/inspect"
	"github.com/ouro-lang/ouro/stdlib/pickle"
	"github.com/ouro-lang/ouro/stdlib/timeit"
	"github.com/ouro-lang/ouro/stdlib/unittest"
)

// objectModules returns the recipes of the modules about objects themselves:
// making, copying, ordering, testing and looking into them.
func objectModules() []object.ModuleDef {
	all := []object.ModuleDef{
		doctest.Module,
		timeit.Module,
		atexit.Module,
		graphlib.Module,
		future.Module,
		bisect.Module,
		copy.Module,
		copyreg.Module,
		dataclasses.Module,
		enum.Module,
		heapq.Module,
		inspect.Module,
		pickle.Module,
	}
	all = append(all, importlib.Modules()...)
	return append(all, unittest.Modules()...)
}
