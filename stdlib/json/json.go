// Package json is the json package. Scanning and writing are done in Go, the
// classes stand in json.py.
package json

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed json.py
var source string

// Module is the recipe of the package.
var Module = object.ModuleDef{
	Name: "json",
	Doc:  "JSON: text that holds plain data, read and written.",
	Rows: []object.Row{
		{Sig: "_register(error)", Fn: func(rt *runtime, err value) value {
			rt.State["json"] = &state{err}
			return object.None
		}},
		{Sig: "loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw)", Kind: object.Def, Doc: "Deserialize s, a str, bytes or bytearray that holds a JSON document, to a Python object.", Fn: loads},
		{Sig: "dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)", Kind: object.Def, Doc: "Serialize obj to a str in JSON format.", Fn: dumps},
		{Sig: "_encode(obj, default, ensure_ascii, check_circular, indent, item_separator, key_separator, sort_keys, skipkeys, allow_nan)", Fn: encodeWith},
		{Sig: "_encode_basestring(string, /)", Fn: func(rt *runtime, v value) value { return quoteCall(rt, v, false) }},
		{Sig: "_encode_basestring_ascii(string, /)", Fn: func(rt *runtime, v value) value { return quoteCall(rt, v, true) }},
		{Sig: "_scanstring(string, end, strict=True, /)", Fn: scanString},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("_make_scanner", scannerType.Value())
		// A package: json.decoder and the others lie below it.
		m.Set("__path__", object.NewList(nil))
		return true
	},
	Source: source,
}

// Parts are the modules of the package.
func Parts() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "json.decoder", Doc: "Implementation of JSONDecoder", Source: decoderSource},
		{Name: "json.encoder", Doc: "Implementation of JSONEncoder", Source: encoderSource},
		{Name: "json.scanner", Doc: "JSON token scanner", Source: scannerSource},
		{Name: "json.tool", Doc: "The command that checks JSON and prints it well.", Source: toolSource},
	}
}

const decoderSource = `from json import JSONDecodeError, JSONDecoder, _scanstring as scanstring
c_scanstring = py_scanstring = scanstring
NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")
WHITESPACE_STR = " \t\n\r"
__all__ = ["JSONDecoder", "JSONDecodeError"]
`

const encoderSource = `from json import JSONEncoder, _encode_basestring as encode_basestring, _encode_basestring_ascii as encode_basestring_ascii
c_encode_basestring = py_encode_basestring = encode_basestring
c_encode_basestring_ascii = py_encode_basestring_ascii = encode_basestring_ascii
INFINITY = float("inf")
import re
ESCAPE = re.compile(r'[\x00-\x1f\\"\b\f\n\r\t]')
ESCAPE_ASCII = re.compile(r'([\\"]|[^\ -~])')
HAS_UTF8 = re.compile(b'[\x80-\xff]')
del re
ESCAPE_DCT = {c: encode_basestring(c)[1:-1] for c in ('\\', '"', '\b', '\f', '\n', '\r', '\t', *map(chr, range(32)))}
`

const scannerSource = `from json import _make_scanner as make_scanner
c_make_scanner = py_make_scanner = make_scanner
__all__ = ["make_scanner"]
`

// state is what the module keeps per interpreter.
type state struct {
	error value // JSONDecodeError
}

// fail raises JSONDecodeError about the byte at of doc.
func fail(rt *runtime, msg string, doc *object.Str, at int) value {
	st, ok := rt.State["json"].(*state)
	if !ok {
		return rt.ValueErrorf("%s", msg)
	}
	x := object.Call(rt, st.error, []value{object.NewStr(msg), doc.Value(), object.Int(int64(doc.RuneIndex(min(at, len(doc.Go())))))}, nil)
	if x.IsNull() {
		return null
	}
	exc := object.AsException(x)
	if exc == nil {
		// A script has changed how the class makes its instances.
		return rt.TypeErrorf("exceptions must derive from BaseException")
	}
	return rt.RaiseException(exc)
}

// given reports whether an optional argument is anything but None.
func given(v value) bool { return !object.NoneOrAbsent(v) }

// fallback calls a function of json.py for what is not worth doing in Go.
func fallback(rt *runtime, name string, a []value) value {
	m := rt.Modules.GetStr("json")
	if m.IsNull() {
		return rt.RuntimeErrorf("the json module is gone")
	}
	f := object.GetAttr(rt, m, name)
	if f.IsNull() {
		return null
	}
	args := make([]value, len(a))
	for i, x := range a {
		if x.IsNull() {
			x = object.None
		}
		args[i] = x
	}
	return object.Call(rt, f, args, nil)
}
