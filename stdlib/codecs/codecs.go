// Package codecs is the codecs module, over the codecs of package object.
package codecs

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

var (
	//go:embed codecs.py
	source string
	//go:embed builtin.py
	builtinSource string
	//go:embed transforms.py
	transformsSource string
	//go:embed registry.py
	registrySource string
)

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "codecs",
	Doc:  "Encoders and decoders, and what finds them.",
	Init: func(rt *runtime, m *object.Module) bool {
		m.Add(functionRows())
		return true
	},
	Rows: []object.Row{
		{Sig: "_name(encoding, /)", Doc: "The canonical name of a built-in encoding, None if it is not known.", Fn: func(rt *runtime, v value) value {
			s := object.AsStr(v)
			if s == nil {
				return rt.TypeErrorf("the name of an encoding must be str, not %s", object.TypeName(v))
			}
			name, ok := object.CodecName(s.Go())
			if !ok {
				return object.None
			}
			return object.NewStr(name)
		}},
		{Sig: "_normal(encoding, /)", Doc: "The name of an encoding as codecs are looked up.", Fn: func(rt *runtime, v value) value {
			s := object.AsStr(v)
			if s == nil {
				return rt.TypeErrorf("the name of an encoding must be str, not %s", object.TypeName(v))
			}
			return object.NewStr(object.NormalEncoding(s.Go()))
		}},
		{Sig: "_encode(str, encoding, errors, /)", Doc: "The bytes of str in a built-in encoding.", Fn: func(rt *runtime, text, encoding, errors value) value {
			s, enc, errs := object.AsStr(text), object.AsStr(encoding), object.AsStr(errors)
			if s == nil || enc == nil || errs == nil {
				return rt.TypeErrorf("encode() argument 'errors' must be str, not %s", object.TypeName(errors))
			}
			return object.Encode(rt, s, enc.Go(), errs.Go())
		}},
		{Sig: "_decode(data, encoding, errors, final, /)", Doc: "The text in data and how many bytes it took.", Fn: decode},
		{Sig: "_set_search(function, /)", Fn: func(rt *runtime, f value) value {
			rt.CodecSearch = f
			return object.None
		}},
		{Sig: "register_error(errors, handler, /)", Doc: "Register the specified error handler under the name errors.", Fn: func(rt *runtime, name, h value) value {
			s := object.AsStr(name)
			if s == nil {
				return rt.TypeErrorf("register_error() argument 1 must be str, not %s", object.ClinicTypeName(name))
			}
			if h.Type().Ops.Call == nil {
				return rt.TypeErrorf("handler must be callable")
			}
			object.RegisterCodecErrors(rt, s.Go(), h)
			return object.None
		}},
		{Sig: "lookup_error(name, /)", Doc: "lookup_error(errors) -> handler\n\nReturn the error handler for the specified error handling name or raise a\nLookupError, if no handler exists under this name.", Fn: func(rt *runtime, name value) value {
			s := object.AsStr(name)
			if s == nil {
				return rt.TypeErrorf("lookup_error() argument must be str, not %s", object.ClinicTypeName(name))
			}
			h := object.CodecErrorHandler(rt, s.Go())
			if h.IsNull() && rt.Pending() == nil {
				return rt.Raisef(&object.LookupErrorType, "unknown error handler name '%s'", s.Go())
			}
			return h
		}},
	},
	Source: source,
	Parts:  []string{builtinSource, transformsSource, registrySource},
}

func decode(rt *runtime, a []value) value {
	b, ok := dataOf(rt, a[0])
	if !ok {
		return null
	}
	enc, errs := object.AsStr(a[1]), object.AsStr(a[2])
	if enc == nil || errs == nil {
		return rt.TypeErrorf("decode() argument 'encoding' must be str")
	}
	final := object.Truth(rt, a[3])
	if final < 0 {
		return null
	}
	v, n := object.DecodePartial(rt, b, enc.Go(), errs.Go(), bytesOnly(a[0]), final == 1)
	return took(v, n)
}
