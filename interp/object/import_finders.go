package object

// The finders that stand in sys.meta_path. An import that meets them there asks
// the interpreter itself; their find_spec is for scripts that ask one by name.
var (
	BuiltinImporterType Type
	FrozenImporterType  Type
	PathFinderType      Type
)

func init() {
	BuiltinImporterType.define(TypeSpec{Name: "_frozen_importlib.BuiltinImporter", Rows: []Row{
		{Sig: "find_spec(cls, fullname, path=None, target=None)", Doc: "Return the spec of a module that is part of the interpreter, or None.", Kind: ClassMethod, Fn: finderFunc("_builtin_spec")},
	}})
	FrozenImporterType.define(TypeSpec{Name: "_frozen_importlib.FrozenImporter", Rows: []Row{
		{Sig: "find_spec(cls, fullname, path=None, target=None)", Doc: "Return None: there are no frozen modules.", Kind: ClassMethod, Fn: func(*Runtime, []Value) Value { return None }},
	}})
	PathFinderType.define(TypeSpec{Name: "_frozen_importlib_external.PathFinder", Rows: []Row{
		{Sig: "find_spec(cls, fullname, path=None, target=None)", Doc: "Return the spec of a module that sys.path or path leads to, or None.", Kind: ClassMethod, Fn: finderFunc("_path_spec")},
		{Sig: "invalidate_caches()", Doc: "Forget what was found out about files: nothing is remembered here.", Kind: StaticMethod, Fn: func(*Runtime) Value { return None }},
	}})
}

// finderFunc calls a function of the part of importlib that is written in Python.
func finderFunc(name string) func(*Runtime, []Value) Value {
	return func(rt *Runtime, args []Value) Value {
		m := rt.importModule("importlib._bootstrap")
		if m.p == nil {
			return m
		}
		f := GetAttr(rt, m, name)
		if f.p == nil {
			return f
		}
		return Call(rt, f, []Value{args[1], orNone(args[2])}, nil)
	}
}
