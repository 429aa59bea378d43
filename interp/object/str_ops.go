package object

import "strings"

func strLen(rt *Runtime, v Value) int { return AsStr(v).Len() }

func strBool(rt *Runtime, v Value) int { return b2i(AsStr(v).s != "") }

func strStr(rt *Runtime, v Value) Value { return AsStr(v).Value() }

func strHash(rt *Runtime, v Value) (uint64, bool) {
	s := AsStr(v)
	if s.hash == 0 && !rt.Read(len(s.s)) {
		return 0, false
	}
	return s.Hash(), true
}

func strContains(rt *Runtime, v, x Value) int {
	sub := AsStr(x)
	if sub == nil {
		rt.TypeErrorf("'in <string>' requires string as left operand, not %s", TypeName(x))
		return -1
	}
	s := AsStr(v)
	if !rt.Work(len(s.s) >> 6) {
		return -1
	}
	if sub.s == "" {
		return 1
	}
	i, ok := indexFrom(rt, s.s, sub.s, 0)
	if !ok {
		return -1
	}
	return b2i(i >= 0)
}

func strCompare(rt *Runtime, a, b Value, op Cmp) Value {
	s, t := AsStr(a), AsStr(b)
	if s == nil || t == nil {
		return NotImplemented
	}
	if !rt.Read(min(len(s.s), len(t.s))) {
		return Value{}
	}
	switch op {
	case EQ:
		return Bool(s.s == t.s)
	case NE:
		return Bool(s.s != t.s)
	}
	return cmpResult(op, strings.Compare(s.s, t.s))
}

func strFormat(rt *Runtime, v Value, spec string) Value {
	if spec == "" {
		return ToStr(rt, v)
	}
	return formatStr(rt, v, spec)
}

// bindNew binds the arguments of a constructor whose parameters can all be
// given by position or name and are all optional, with the wording of types
// that are called through vectorcall. out has a slot a name.
func bindNew(rt *Runtime, typ string, params []string, out, args []Value, names []string) bool {
	npos := len(args) - len(names)
	// With names in the call str() counts all arguments alike.
	if npos > len(params) && (typ != "str" || len(names) == 0) {
		rt.TypeErrorf("%s expected at most %d arguments, got %d", typ, len(params), npos)
		return false
	}
	if len(args) > len(params) {
		keyword := ""
		if npos == 0 {
			keyword = "keyword "
		}
		rt.TypeErrorf("%s() takes at most %d %sargument%s (%d given)", typ, len(params), keyword, plural(len(params)), len(args))
		return false
	}
	copy(out, args[:npos])
names:
	for i, n := range names {
		for j, p := range params {
			if p != n {
				continue
			}
			if j < npos {
				rt.TypeErrorf("argument for %s() given by name ('%s') and position (%d)", typ, n, j+1)
				return false
			}
			out[j] = args[npos+i]
			continue names
		}
		rt.UnexpectedKeyword(typ, n, params...)
		return false
	}
	return true
}

// textArg returns the text of an argument that must be a str without null
// characters, such as the name of an encoding; def if it is absent.
func textArg(rt *Runtime, v Value, fn string, what, def string) (string, bool) {
	if absent(v) {
		return def, true
	}
	s := AsStr(v)
	if s == nil {
		rt.TypeErrorf("%s() argument %s must be str, not %s", fn, what, typeNameNone(v))
		return "", false
	}
	if !rt.IsUTF8(s.s) {
		return "", false
	}
	if strings.IndexByte(s.s, 0) >= 0 {
		rt.ValueErrorf("embedded null character")
		return "", false
	}
	return s.s, true
}

// typeNameNone is TypeName, with None for None, as CPython's argument errors
// have it.
func typeNameNone(v Value) string {
	if v.IsNone() {
		return "None"
	}
	return TypeName(v)
}

var strParams = []string{"object", "encoding", "errors"}

// strNew is str(object, encoding, errors).
func strNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	var p [3]Value
	if !bindNew(rt, "str", strParams, p[:], args, names) {
		return Value{}
	}
	var s Value
	switch {
	case p[1].p == nil && p[2].p == nil:
		if p[0].p == nil {
			s = emptyStr.Value()
		} else if s = ToStr(rt, p[0]); s.p == nil {
			return Value{}
		}
	default:
		if len(names) == 0 && cls == &StrType {
			// CPython reads positional arguments on a shorter way, with another name for None.
			for i, what := range strParams[1:] {
				if p[i+1].IsNone() {
					return rt.TypeErrorf("str() argument '%s' must be str, not NoneType", what)
				}
			}
		}
		encoding, ok := textArg(rt, p[1], "str", "'encoding'", "utf-8")
		if !ok {
			return Value{}
		}
		errors, ok := textArg(rt, p[2], "str", "'errors'", "strict")
		if !ok {
			return Value{}
		}
		if p[0].p == nil {
			s = emptyStr.Value()
		} else if s = decodeObject(rt, p[0], encoding, errors); s.p == nil {
			return Value{}
		}
	}
	if cls == &StrType {
		return s
	}
	return rt.NewPayloadInstance(cls, exactOf(s))
}

// strGetNewArgs is str.__getnewargs__, for copy and pickle.
func strGetNewArgs(rt *Runtime, self Value) Value {
	return NewTuple([]Value{AsStr(self).Value()})
}

func init() {
	ops := Ops{
		Bool: strBool, Len: strLen, GetItem: strGetItem, Contains: strContains, Iter: strIter,
		Hash: strHash, Compare: strCompare, Repr: strRepr, Str: strStr, Format: strFormat, New: strNew,
	}
	ops.Binary[Add] = strAdd
	ops.Binary[Mul] = strMul
	ops.Binary[Mod] = strMod
	StrType.define(TypeSpec{
		Name: "str",
		Doc:  strDoc,
		Ops:  ops,
		Rows: strRows,
	})
}

const strDoc = `str(object='') -> str
str(bytes_or_buffer[, encoding[, errors]]) -> str

A piece of text. With encoding or errors the object is decoded from bytes;
otherwise the result is what object.__str__() or, failing that, repr(object)
gives. encoding defaults to 'utf-8', errors to 'strict'.`
