package pickle

import (
	"strings"
	"sync"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what names pickles use: those of Python 2 in protocols 0 to 2,
// registered extension codes, and _codecs.encode, by which bytes travel there.

// oldModules are the modules that Python 2 knew by another name.
var oldModules = map[string]string{
	"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "socketserver": "SocketServer",
	"configparser": "ConfigParser", "reprlib": "repr", "_thread": "thread", "xmlrpc.client": "xmlrpclib",
	"http.client": "httplib", "html.entities": "htmlentitydefs", "html.parser": "HTMLParser", "http.cookies": "Cookie",
	"urllib.parse": "urlparse", "urllib.request": "urllib2", "collections.abc": "_abcoll", "_functools": "functools",
	"subprocess": "commands", "_pickle": "pickle",
}

// oldNames are the globals that were elsewhere in Python 2.
var oldNames = map[string]string{
	"builtins range": "__builtin__ xrange", "functools reduce": "__builtin__ reduce", "_functools reduce": "__builtin__ reduce",
	"sys intern": "__builtin__ intern", "builtins chr": "__builtin__ unichr", "builtins str": "__builtin__ unicode",
	"builtins int": "__builtin__ long", "builtins zip": "itertools izip", "builtins map": "itertools imap",
	"builtins filter": "itertools ifilter", "itertools filterfalse": "itertools ifilterfalse",
	"itertools zip_longest": "itertools izip_longest", "collections UserDict": "UserDict IterableUserDict",
	"collections UserList": "UserList UserList", "collections UserString": "UserString UserString",
	"builtins ModuleNotFoundError": "exceptions ImportError",
}

// oldExceptions are the exceptions of Python 2, which kept them in a module of
// their own; the finer subclasses of OSError were all OSError.
var oldExceptions = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, name := range strings.Fields("ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning " +
		"DeprecationWarning EOFError EnvironmentError Exception FloatingPointError FutureWarning GeneratorExit IOError ImportError " +
		"ImportWarning IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplementedError " +
		"OSError OverflowError PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration SyntaxError " +
		"SyntaxWarning SystemError SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError " +
		"UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError") {
		all[name] = name
	}
	for _, name := range strings.Fields("BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError " +
		"ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError " +
		"ProcessLookupError TimeoutError") {
		all[name] = "OSError"
	}
	return all
})

// oldName translates a global for protocols below 3.
func oldName(module, name string) (string, string) {
	if old, ok := oldNames[module+" "+name]; ok {
		module, name, _ = strings.Cut(old, " ")
		return module, name
	}
	if old, ok := oldExceptions()[name]; ok && module == "builtins" {
		return "exceptions", old
	}
	if old, ok := oldModules[module]; ok {
		return old, name
	}
	return module, name
}

// newer is the way back.
type newer struct{ modules, names map[string]string }

var newNames = sync.OnceValue(func() newer {
	modules, names := map[string]string{
		"cPickle": "pickle", "UserDict": "collections", "UserList": "collections", "UserString": "collections",
		"StringIO": "io", "cStringIO": "io", "exceptions": "builtins",
	}, map[string]string{
		"__builtin__ basestring": "builtins str", "exceptions StandardError": "builtins Exception",
		"UserDict UserDict": "collections UserDict",
	}
	for module, old := range oldModules {
		if modules[old] == "" && old != "pickle" && old != "functools" {
			modules[old] = module
		}
	}
	for name, old := range oldNames {
		if !strings.HasPrefix(old, "exceptions ") && !strings.HasPrefix(name, "_") {
			names[old] = name
		}
	}
	return newer{modules, names}
})

// newName translates a global of a pickle of protocol 0 to 2.
func newName(module, name string) (string, string) {
	if n, ok := newNames().names[module+" "+name]; ok {
		module, name, _ = strings.Cut(n, " ")
		return module, name
	}
	if n, ok := newNames().modules[module]; ok {
		return n, name
	}
	return module, name
}

// copyreg returns the copyreg module's namespace.
func copyregDict(rt *runtime) *object.Dict {
	m := rt.ImportName("copyreg", nil, object.None, 0)
	if m.IsNull() || m.AsModule() == nil {
		return nil
	}
	return m.AsModule().Dict
}

// dispatchTable returns copyreg.dispatch_table, nil with an exception pending.
func dispatchTable(rt *runtime) *object.Dict {
	d := copyregDict(rt)
	if d == nil {
		return nil
	}
	t := d.GetStr("dispatch_table")
	if t.IsNull() {
		return nil
	}
	return object.AsDict(t)
}

// extension returns the code a global was registered under, 0 if none.
func extension(rt *runtime, module, name string) int64 {
	d := copyregDict(rt)
	if d == nil {
		rt.Clear()
		return 0
	}
	reg := d.GetStr("_extension_registry")
	if reg.IsNull() || object.AsDict(reg) == nil || object.AsDict(reg).Len() == 0 {
		return 0
	}
	code := object.AsDict(reg).Get(rt, pair(object.NewStr(module), object.NewStr(name)))
	if code.IsNull() || !code.IsInt() {
		rt.Clear()
		return 0
	}
	return code.Int()
}

// extended returns the global a code was registered for.
func extended(rt *runtime, code int64) (module, name string, ok bool) {
	if code <= 0 {
		fail(rt, "UnpicklingError", "EXT specifies code <= 0")
		return "", "", false
	}
	d := copyregDict(rt)
	if d == nil {
		return "", "", false
	}
	reg := d.GetStr("_inverted_registry")
	if !reg.IsNull() && object.AsDict(reg) != nil {
		if key := object.AsDict(reg).Get(rt, object.Int(code)); !key.IsNull() {
			if t := object.AsTuple(key); t != nil && t.Len() == 2 && object.AsStr(t.At(0)) != nil && object.AsStr(t.At(1)) != nil {
				return object.AsStr(t.At(0)).Go(), object.AsStr(t.At(1)).Go(), true
			}
			rt.ValueErrorf("_inverted_registry[%d] isn't a 2-tuple of strings", code)
			return "", "", false
		}
	}
	rt.ValueErrorf("unregistered extension code %d", code)
	return "", "", false
}

// encodeFunction is _codecs.encode.
var encodeFunction = object.NewBuiltin(&object.Row{Sig: "encode(obj, encoding='utf-8', errors='strict')", Fn: func(rt *runtime, a []value) value {
	args := []value{object.NewStr("utf-8"), object.NewStr("strict")}
	for i := range args {
		if !a[i+1].IsNull() {
			args[i] = a[i+1]
		}
	}
	return object.CallMethod(rt, a[0], "encode", args...)
}}, "_codecs")

// codecsModule is what pickles find under the name _codecs.
func codecsModule(rt *runtime) value {
	m := object.NewModule("_codecs")
	m.Set("encode", encodeFunction.Value())
	return m.Value()
}
