// Package sys is the sys module.
package sys

import (
	"math"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:  "sys",
	Doc:   "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.",
	Rows:  rows,
	Later: func() []object.Row { return tuningRows },
	Init:  initSys,
}

// Version is what sys.version shows: the version of Python whose behaviour is
// the specification, then who runs it.
const Version = "3.13.0 (ouro) [Go]"

func str(s string) value { return object.NewStr(s) }

func num(n int64) value { return object.Int(n) }

func initSys(rt *runtime, m *object.Module) bool {
	rt.Sys = m.Dict
	info := versionInfo()
	const hex = 0x030d00f0
	m.Set("version", str(Version))
	m.Set("version_info", info)
	m.Set("hexversion", num(hex))
	m.Set("api_version", num(1013))
	m.Set("copyright", str("Copyright (c) the Ouro authors."))
	impl := object.NewDict()
	impl.SetStr("name", str("ouro"))
	impl.SetStr("cache_tag", object.None)
	impl.SetStr("version", info)
	impl.SetStr("hexversion", num(hex))
	m.Set("implementation", object.NewNamespace(impl))
	m.Set("platform", str("linux"))
	m.Set("byteorder", str("little"))
	m.Set("maxsize", num(math.MaxInt64))
	m.Set("maxunicode", num(0x10ffff))
	m.Set("float_repr_style", str("short"))
	m.Set("float_info", floatInfo())
	m.Set("int_info", intInfo())
	m.Set("hash_info", hashInfo())
	m.Set("thread_info", threadInfo())
	m.Set("flags", flags(rt))
	m.Set("abiflags", str(""))
	m.Set("executable", str(rt.Host.Executable))
	for _, name := range []string{"prefix", "base_prefix", "exec_prefix", "base_exec_prefix"} {
		m.Set(name, str(""))
	}
	m.Set("platlibdir", str("lib"))
	m.Set("pycache_prefix", object.None)
	if p := rt.Flags.CachePrefix; p != "" {
		m.Set("pycache_prefix", object.NewStr(p))
	}
	m.Set("dont_write_bytecode", object.Bool(rt.Flags.NoBytecode))
	m.Set("warnoptions", list(rt.Flags.Warnings))
	m.Set("_xoptions", xoptions(rt))
	m.Set("meta_path", object.NewList([]value{object.BuiltinImporterType.Value(), object.FrozenImporterType.Value(), object.PathFinderType.Value()}))
	m.Set("path_hooks", object.NewList(nil))
	m.Set("path_importer_cache", object.NewDict().Value())
	m.Set("builtin_module_names", object.NewTuple([]value{str("builtins"), str("sys")}))
	m.Set("stdlib_module_names", object.StdlibModuleNames(rt))
	m.Set("argv", strings(rt.Args))
	m.Set("orig_argv", strings(rt.Args))
	if rt.Flags.Command != nil {
		m.Set("orig_argv", list(rt.Flags.Command))
	}
	m.Set("path", strings(rt.Path))
	m.Set("modules", rt.Modules.Value())
	for fd, name := range []string{"stdin", "stdout", "stderr"} {
		m.Set(name, rt.StdStream(fd))
		m.Set("__"+name+"__", rt.StdStream(fd))
	}
	for _, name := range []string{"displayhook", "excepthook", "unraisablehook", "breakpointhook"} {
		m.Set("__"+name+"__", m.Dict.GetStr(name))
	}
	return true
}

// strings returns a list of strs; argv always has a first item.
func strings(items []string) value {
	if len(items) == 0 {
		items = []string{""}
	}
	return list(items)
}

func list(items []string) value {
	l := make([]value, len(items))
	for i, s := range items {
		l[i] = str(s)
	}
	return object.NewList(l)
}

var rows = []object.Row{
	{Sig: "exit(status=None, /)", Doc: "Exit the interpreter by raising SystemExit(status).\n\nNone or 0 mean success, an int is the exit status, anything else is printed and\nthe status is 1.", Fn: exit},
	{Sig: "exc_info()", Doc: "Return (type, value, traceback) of the exception being handled, or\n(None, None, None).", Fn: excInfo},
	{Sig: "exception()", Doc: "Return the exception being handled, or None.", Fn: exception},
	{Sig: "intern(string, /)", Doc: "Return the one str object with this text, so that names compare by identity.", Fn: intern},
	{Sig: "_is_interned(string, /)", Fn: func(rt *runtime, v value) value {
		if object.AsStr(v) == nil {
			return rt.TypeErrorf("_is_interned() argument must be str, not %s", object.TypeName(v))
		}
		s := v.ExactStr()
		return object.Bool(s != nil && rt.Intern(s.Go()) == v)
	}},
	{Sig: "getrecursionlimit()", Doc: "Return the recursion limit: how deep calls may nest.", Fn: func(rt *runtime) value { return num(int64(rt.RecursionLimit())) }},
	{Sig: "setrecursionlimit(limit, /)", Doc: "Set the recursion limit. A limit the host has set cannot be raised.", Fn: setRecursionLimit},
	{Sig: "get_int_max_str_digits()", Doc: "Return the limit on the digits of conversions between int and str.", Fn: func(rt *runtime) value { return num(int64(rt.IntDigits)) }},
	{Sig: "set_int_max_str_digits(maxdigits)", Doc: "Set the limit on the digits of conversions between int and str.", Fn: setIntDigits},
	{Sig: "getsizeof(object, default=<unrepresentable>)", Doc: "Return roughly how many bytes the object takes, by CPython's formulas.", Fn: getsizeof},
	{Sig: "getrefcount(object, /)", Doc: "Not available: objects are not reference counted.", Fn: func(rt *runtime, v value) value {
		return rt.Raisef(&object.NotImplementedErrorType, "sys.getrefcount(): objects are not reference counted")
	}},
	{Sig: "getdefaultencoding()", Doc: "Return the encoding of str.encode() without arguments.", Fn: func(rt *runtime) value { return str("utf-8") }},
	{Sig: "getfilesystemencoding()", Doc: "Return the encoding of file names.", Fn: func(rt *runtime) value { return str("utf-8") }},
	{Sig: "getfilesystemencodeerrors()", Doc: "Return the error handler of file names.", Fn: func(rt *runtime) value { return str("surrogateescape") }},
	{Sig: "is_finalizing()", Fn: func(rt *runtime) value { return object.False }},
	{Sig: "_is_gil_enabled()", Fn: func(rt *runtime) value { return object.True }},
	{Sig: "gettrace()", Fn: func(rt *runtime) value { return object.None }},
	{Sig: "getprofile()", Fn: func(rt *runtime) value { return object.None }},
	{Sig: "settrace(function, /)", Doc: "Only settrace(None) is possible: there are no trace functions.", Fn: func(rt *runtime, f value) value { return noHook(rt, "settrace", f) }},
	{Sig: "setprofile(function, /)", Doc: "Only setprofile(None) is possible: there are no profile functions.", Fn: func(rt *runtime, f value) value { return noHook(rt, "setprofile", f) }},
	{Sig: "_getframe(depth=0, /)", Doc: "Return the frame of the caller, or of the caller's depth-th caller.", Fn: getframe},
	{Sig: "_getframemodulename(depth=0)", Doc: "Return __name__ of the module a caller's frame belongs to, or None.", Fn: getframeModule},
	{Sig: "displayhook(object, /)", Doc: "Print an object to sys.stdout and keep it in builtins._ unless it is None.", Fn: displayhook},
	{Sig: "excepthook(exctype, value, traceback, /)", Doc: "Print an exception and its traceback to sys.stderr.", Fn: excepthook},
	{Sig: "unraisablehook(unraisable, /)", Doc: "Print an exception that could not be raised to sys.stderr.", Fn: unraisablehook},
	{Sig: "breakpointhook(*args, **kws)", Doc: "Call what the environment variable PYTHONBREAKPOINT names; '0' is nothing. There is no debugger to call without it.", Fn: breakpointHook},
	{Sig: "get_coroutine_origin_tracking_depth()", Fn: func(rt *runtime) value { return num(int64(rt.OriginDepth())) }},
	{Sig: "set_coroutine_origin_tracking_depth(depth)", Fn: setOriginDepth},
	{Sig: "get_asyncgen_hooks()", Doc: "Return the functions set_asyncgen_hooks() was given in this thread, or those of the event loop that runs.", Fn: getAsyncGenHooks},
	{Sig: "set_asyncgen_hooks(*args, **kwargs)", Doc: "Set the functions that are called with an asynchronous generator that begins,\nand with one that nobody refers to any more.", Fn: setAsyncGenHooks},
}

func exit(rt *runtime, status value) value {
	switch {
	case object.NoneOrAbsent(status):
		return rt.RaiseException(rt.NewException(&object.SystemExitType))
	case object.AsTuple(status) != nil:
		// As PyErr_SetObject: a tuple is the arguments.
		return rt.RaiseException(rt.NewException(&object.SystemExitType, object.AsTuple(status).Items()...))
	}
	return rt.RaiseException(rt.NewException(&object.SystemExitType, status))
}

func excInfo(rt *runtime) value {
	e := rt.Handled()
	if e == nil {
		return object.NewTuple([]value{object.None, object.None, object.None})
	}
	tb := object.None
	if t := e.Tb(); t != nil {
		tb = t.Value()
	}
	return object.NewTuple([]value{e.Value().Type().Value(), e.Value(), tb})
}

func exception(rt *runtime) value {
	if e := rt.Handled(); e != nil {
		return e.Value()
	}
	return object.None
}

func intern(rt *runtime, v value) value {
	s := v.ExactStr()
	if s == nil {
		if object.AsStr(v) != nil {
			return rt.TypeErrorf("can't intern %s", object.TypeName(v))
		}
		return rt.TypeErrorf("intern() argument must be str, not %s", object.ClinicTypeName(v))
	}
	return rt.Intern(s.Go())
}

func setRecursionLimit(rt *runtime, v value) value {
	n, ok := object.IndexInt(rt, v)
	if !ok || !rt.SetRecursionLimit(int(n)) {
		return null
	}
	return object.None
}

func setIntDigits(rt *runtime, v value) value {
	n, ok := object.IndexInt(rt, v)
	if !ok {
		return null
	}
	if n != 0 && n < 640 {
		return rt.ValueErrorf("maxdigits must be 0 or larger than 640")
	}
	rt.IntDigits = int(n)
	return object.None
}

func setOriginDepth(rt *runtime, v value) value {
	n, ok := object.IndexInt(rt, v)
	if !ok {
		return null
	}
	if n < 0 {
		return rt.ValueErrorf("depth must be >= 0")
	}
	rt.SetOriginDepth(int(min(n, 1<<30)))
	return object.None
}

func noHook(rt *runtime, name string, f value) value {
	if f.IsNone() {
		return object.None
	}
	return rt.Raisef(&object.NotImplementedErrorType, "sys.%s() is not supported", name)
}

func depthArg(rt *runtime, v value) (int, bool) {
	if object.Absent(v) {
		return 0, true
	}
	n, ok := object.IndexInt(rt, v)
	return int(max(n, 0)), ok
}

func getframe(rt *runtime, depth value) value {
	n, ok := depthArg(rt, depth)
	if !ok {
		return null
	}
	f := rt.FrameAt(n)
	if f == nil {
		return rt.ValueErrorf("call stack is not deep enough")
	}
	return f.Value()
}

func getframeModule(rt *runtime, depth value) value {
	n, ok := depthArg(rt, depth)
	if !ok {
		return null
	}
	fr := rt.CurrentFrame(n)
	if fr == nil {
		return object.None
	}
	if name := fr.Globals().GetStr("__name__"); !name.IsNull() {
		return name
	}
	return object.None
}
