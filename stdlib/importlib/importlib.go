// Package importlib is the importlib package as far as this interpreter's
// imports have something to show: a fixed list of modules, and a folder of
// sources.
package importlib

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

//go:embed importlib.py
var source string

//go:embed util.py
var util string

//go:embed machinery.py
var machinery string

//go:embed bootstrap.py
var bootstrap string

//go:embed abc.py
var abc string

//go:embed metadata.py
var metadata string

//go:embed metadata_message.py
var metadataMessage string

//go:embed resources.py
var resources string

//go:embed resources_abc.py
var resourcesABC string

//go:embed resources_readers.py
var resourcesReaders string

// Modules returns the recipes of importlib and what is below it.
func Modules() []object.ModuleDef {
	return []object.ModuleDef{
		{
			Name: "importlib",
			Doc:  "A pure Python implementation of import.",
			Rows: []object.Row{
				{Sig: "_reload(module, name, /)", Fn: reload},
				{Sig: "_find(name, /)", Fn: find},
				{Sig: "_look(name, path, /)", Fn: look},
				{Sig: "_read(path, /)", Fn: read},
				{Sig: "_run(module, path, data, /)", Fn: run},
				{Sig: "_finders()", Fn: finders},
				{Sig: "_specs()", Fn: specs},
			},
			Init: func(rt *runtime, m *object.Module) bool {
				isPackage(rt, m)
				m.Set("__import__", rt.Builtins.Dict.GetStr("__import__"))
				return true
			},
			Source: source,
		},
		{Name: "importlib._bootstrap", Source: bootstrap},
		{Name: "importlib.abc", Doc: "Abstract base classes related to import.", Source: abc},
		{Name: "importlib.machinery", Doc: "The machinery of importlib: finders, loaders, hooks, etc.", Source: machinery},
		{Name: "importlib._metadata_message", Source: metadataMessage},
		{Name: "importlib.metadata", Doc: "The metadata of installed distributions.", Source: metadata, Init: isPackage},
		{Name: "importlib.resources", Doc: "Read resources contained within a package.", Source: resources, Init: isPackage},
		{Name: "importlib.resources.abc", Doc: "What resources are read through.", Source: resourcesABC},
		{Name: "importlib.resources.readers", Doc: "Readers of resources in folders.", Source: resourcesReaders},
		{Name: "importlib.util", Doc: "Utility code for constructing importers, etc.", Source: util},
	}
}

// isPackage lets imports go on below a module.
func isPackage(_ *runtime, m *object.Module) bool {
	m.Set("__path__", object.NewList(nil))
	return true
}

func reload(rt *runtime, m, name value) value {
	s := object.AsStr(name)
	if m.AsModule() == nil || s == nil {
		return rt.TypeErrorf("reload() argument must be a module")
	}
	if rt.Hooks.Reload != nil && !rt.Hooks.Reload(rt, m.AsModule(), s.Go()) {
		return value{}
	}
	return object.None
}

// find returns (file or None, folders of a package or None), or None if there
// is no such module. A module of the interpreter has neither.
func find(rt *runtime, name value) value {
	s := object.AsStr(name)
	if s == nil || rt.Hooks.FindModule == nil {
		return object.None
	}
	return located(rt, s.Go(), value{})
}

// look is find in the folders of path.
func look(rt *runtime, name, path value) value {
	s := object.AsStr(name)
	if s == nil || rt.Hooks.FindModule == nil {
		return object.None
	}
	return located(rt, s.Go(), path)
}

func located(rt *runtime, name string, path value) value {
	file, dirs, ok := rt.Hooks.FindModule(name, path)
	if rt.Pending() != nil {
		return value{}
	}
	if !ok {
		return object.None
	}
	f, d := object.None, object.None
	if file != "" {
		f = object.NewStr(file)
	}
	if dirs != nil {
		d = object.NewList(dirs)
	}
	return object.NewTuple([]value{f, d})
}

// read returns the bytes of a file that an import could find, None for others.
func read(rt *runtime, path value) value {
	s := object.AsStr(path)
	if s == nil || rt.Hooks.ReadSource == nil {
		return object.None
	}
	text, err := rt.Hooks.ReadSource(s.Go())
	if rt.Pending() != nil {
		return value{}
	}
	if err != nil {
		return object.None
	}
	return object.NewBytes(text)
}

// run runs source text in the namespace of a module.
func run(rt *runtime, args []value) value {
	m, s := args[0].AsModule(), object.AsStr(args[1])
	if m == nil || s == nil {
		return rt.TypeErrorf("a module and a path expected")
	}
	text, ok := object.BytesOf(args[2])
	if !ok {
		return rt.TypeErrorf("source text must be bytes, not %s", object.TypeName(args[2]))
	}
	if rt.Hooks.RunSource != nil && !rt.Hooks.RunSource(rt, m, s.Go(), text) {
		return value{}
	}
	return object.None
}

func finders(*runtime) value {
	return object.NewTuple([]value{object.BuiltinImporterType.Value(), object.FrozenImporterType.Value(), object.PathFinderType.Value()})
}

func specs(*runtime) value {
	return object.NewTuple([]value{object.ModuleSpecType.Value(), object.SourceFileLoaderType.Value()})
}
