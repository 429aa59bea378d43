// Package profile is the modules cProfile, profile and pstats over the
// interpreter's own account of calls (object.Profiler).
package profile

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed cprofile.py
var cprofileSource string

//go:embed profile.py
var profileSource string

//go:embed pstats.py
var pstatsSource string

// Modules returns the recipes of the modules.
func Modules() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "_lsprof", Doc: "Fast profiler", Init: func(rt *runtime, m *object.Module) bool {
			m.Set("Profiler", profilerType.Value())
			m.Set("profiler_entry", entryType.Value())
			m.Set("profiler_subentry", subentryType.Value())
			return true
		}},
		{Name: "cProfile", Doc: "Deterministic profiling of calls.", Source: cprofileSource},
		{Name: "profile", Doc: "Deterministic profiling of calls, by the name it had first.", Source: profileSource},
		{Name: "pstats", Doc: "Reports about what a profiler has counted.", Source: pstatsSource},
	}
}
