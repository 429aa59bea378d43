// Package re is the re module: CPython's regular expressions with an engine of
// its own, which counts its steps and keeps its choices on a stack of its own.
package re

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed re.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "re",
	Doc:  "Regular expressions, with CPython's syntax and results.",
	Rows: []object.Row{
		{Sig: "_register(error, flag)", Fn: register},
		{Sig: "_compile(pattern, flags)", Kind: object.Def, Fn: compileCall},
		{Sig: "compile(pattern, flags=0)", Kind: object.Def, Doc: "Compile a regular expression pattern, returning a Pattern object.", Fn: compileCall},
		{Sig: "match(pattern, string, flags=0)", Kind: object.Def, Doc: "Match the pattern at the start of the string: a Match object, or None.", Fn: moduleFind(atStart)},
		{Sig: "fullmatch(pattern, string, flags=0)", Kind: object.Def, Doc: "Match the pattern against all of the string: a Match object, or None.", Fn: moduleFind(whole)},
		{Sig: "search(pattern, string, flags=0)", Kind: object.Def, Doc: "Find the first place in the string where the pattern matches: a Match object,\nor None.", Fn: moduleFind(anywhere)},
		{Sig: "findall(pattern, string, flags=0)", Kind: object.Def, Doc: "Return a list of all matches in the string that do not overlap; of their groups\nif the pattern has some, of tuples if it has several.\n\nEmpty matches are included.", Fn: func(rt *runtime, pat, s, flags value) value {
			p := compileCached(rt, pat, flags)
			if p == nil {
				return null
			}
			return findall(rt, p, s, null, null)
		}},
		{Sig: "finditer(pattern, string, flags=0)", Kind: object.Def, Doc: "Return an iterator over the Match objects of all matches in the string that do\nnot overlap.\n\nEmpty matches are included.", Fn: func(rt *runtime, pat, s, flags value) value {
			p := compileCached(rt, pat, flags)
			if p == nil {
				return null
			}
			return finditer(rt, p, s, null, null)
		}},
		{Sig: "sub(pattern, repl, string, count=0, flags=0)", Doc: "Return the string with the matches of the pattern replaced by repl, a string in\nwhich backslash escapes are processed or a function of the Match object.", Fn: func(rt *runtime, args []value, names []string) value {
			return moduleSub(rt, "sub", args, names, false)
		}},
		{Sig: "subn(pattern, repl, string, count=0, flags=0)", Doc: "Like sub, but return a tuple of the new string and the number of replacements.", Fn: func(rt *runtime, args []value, names []string) value {
			return moduleSub(rt, "subn", args, names, true)
		}},
		{Sig: "split(pattern, string, maxsplit=0, flags=0)", Doc: "Split the string where the pattern matches. The text of the pattern's groups\nbecomes part of the list.", Fn: moduleSplit},
		{Sig: "purge()", Kind: object.Def, Doc: "Forget the patterns compiled so far.", Fn: func(rt *runtime) value {
			st := stateOf(rt)
			st.cache, st.order = map[cacheKey]*pattern{}, nil
			return object.None
		}},
		{Sig: "escape(pattern)", Kind: object.Def, Doc: "Escape the special characters in a string.", Fn: escape},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("Pattern", patternType.Value())
		m.Set("Match", matchType.Value())
		return true
	},
	Source: source,
}

// state is what the module keeps per interpreter.
type state struct {
	error value // re.PatternError
	flag  value // re.RegexFlag
	cache map[cacheKey]*pattern
	order []cacheKey
	text  machine[string]
	octet machine[[]byte]
	stack []frame
}

type cacheKey struct {
	src   string
	flags int
	text  bool
}

// maxCache is how many patterns are remembered, as in CPython.
const maxCache = 512

func stateOf(rt *runtime) *state {
	if st, ok := rt.State["re"].(*state); ok {
		return st
	}
	st := &state{cache: map[cacheKey]*pattern{}}
	rt.State["re"] = st
	return st
}

// register takes the classes that are written in Python.
func register(rt *runtime, err, flag value) value {
	st := stateOf(rt)
	st.error, st.flag = err, flag
	return object.None
}

// raise raises re.PatternError.
func raise(rt *runtime, e *patternError, src value) value {
	if e.msg == "" {
		return null
	}
	st := stateOf(rt)
	if st.error.IsNull() {
		return rt.ValueErrorf("%s", e.msg)
	}
	args := []value{object.NewStr(e.msg)}
	if e.pos >= 0 {
		args = append(args, src, object.Int(int64(e.pos)))
	}
	x := object.Call(rt, st.error, args, nil)
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

func compileCall(rt *runtime, pat, flags value) value {
	p := compileCached(rt, pat, flags)
	if p == nil {
		return null
	}
	return p.value()
}

// compileCached returns pat, a pattern or the source of one, compiled; nil with
// an exception pending.
func compileCached(rt *runtime, pat, flags value) *pattern {
	f := int64(0)
	if !flags.IsNull() {
		n, _, ok := object.AsInt(flags)
		if !ok {
			rt.TypeErrorf("unsupported operand type(s) for &: '%s' and 'int'", object.TypeName(flags))
			return nil
		}
		f = n
	}
	if p, ok := pat.Impl().(*pattern); ok {
		if f != 0 {
			rt.ValueErrorf("cannot process flags argument with a compiled pattern")
			return nil
		}
		return p
	}
	key := cacheKey{flags: int(f)}
	exact := true
	if s := object.AsStr(pat); s != nil {
		key.src, key.text, exact = s.Go(), true, pat.ExactStr() != nil
	} else if b, ok := object.BytesOf(pat); ok {
		if pat.Type() == &object.BytearrayType {
			// CPython looks the pattern up in its cache, a dict.
			rt.TypeErrorf("unhashable type: 'bytearray'")
			return nil
		}
		key.src = string(b)
		exact = pat.Type() == &object.BytesType
	} else {
		rt.TypeErrorf("first argument must be string or compiled pattern")
		return nil
	}
	st := stateOf(rt)
	if exact {
		if p := st.cache[key]; p != nil {
			return p
		}
	}
	p := newPattern(rt, st, pat, key)
	if p == nil || !exact {
		return p
	}
	if len(st.order) >= maxCache {
		delete(st.cache, st.order[0])
		st.order = append(st.order[:0], st.order[1:]...)
	}
	st.cache[key] = p
	st.order = append(st.order, key)
	return p
}

// nodeBytes is what parsing takes for a character of a pattern.
const nodeBytes = 200

func newPattern(rt *runtime, st *state, pat value, key cacheKey) *pattern {
	if key.flags&flagDebug != 0 {
		rt.Raisef(&object.NotImplementedErrorType, "re.DEBUG is not supported")
		return nil
	}
	// While it is parsed each character can be a node of the tree.
	var tree object.Weight
	defer rt.Release(rt.HoldWalk(&tree))
	if !rt.Work(len(key.src)) || !tree.Use(rt, nodeBytes*int64(len(key.src))) {
		return nil
	}
	defer func() { rt.Charge(-int64(tree)) }()
	var src []rune
	if key.text {
		src = make([]rune, 0, len(key.src))
		for i := 0; i < len(key.src); {
			r, n := object.RuneAt(key.src, i)
			src = append(src, r)
			i += n
		}
	} else {
		src = make([]rune, len(key.src))
		for i := range src {
			src[i] = rune(key.src[i])
		}
	}
	ps, err := parsePattern(rt, src, key.text, key.flags)
	var pr *program
	if err == nil {
		pr, err = compile(rt, ps, key.text)
	}
	if err != nil {
		if rt.Pending() == nil {
			raise(rt, err, pat)
		}
		return nil
	}
	p := &pattern{st: st, src: pat, flags: ps.flags, prog: pr, names: ps.names, nameGroups: ps.nameGroups}
	p.Object = object.NewObject(patternType, p)
	rt.Charge(int64(400 + 2*len(src)))
	return p
}

// notBytesLike raises that v is neither text nor bytes-like, unless another
// exception is pending.
func notBytesLike(rt *runtime, v value) value {
	if rt.Pending() != nil {
		return null
	}
	return rt.TypeErrorf("decoding to str: need a bytes-like object, %s found", object.TypeName(v))
}

// escape is re.escape.
func escape(rt *runtime, v value) value {
	special := func(c byte) bool {
		switch c {
		case '(', ')', '[', ']', '{', '}', '?', '*', '+', '-', '|', '^', '$', '\\', '.', '&', '~', '#', ' ', '\t', '\n', '\r', '\v', '\f':
			return true
		}
		return false
	}
	s := object.AsStr(v)
	var text string
	if s != nil {
		text = s.Go()
	} else if b, ok := object.BufferOf(rt, v); ok {
		text = string(b)
	} else {
		return notBytesLike(rt, v)
	}
	if !rt.Work(len(text)>>3) || !rt.AllocN(int64(len(text)), 2) {
		return null
	}
	out := make([]byte, 0, len(text)+8)
	for i := 0; i < len(text); i++ {
		if special(text[i]) {
			out = append(out, '\\')
		}
		out = append(out, text[i])
	}
	if s != nil {
		return rt.NewText(string(out))
	}
	return object.NewBytes(out)
}

func moduleFind(how int) func(rt *runtime, pat, s, flags value) value {
	return func(rt *runtime, pat, s, flags value) value {
		p := compileCached(rt, pat, flags)
		if p == nil {
			return null
		}
		return p.find(rt, s, null, null, how)
	}
}

// bindOptions binds the arguments of sub and split, whose options are meant to
// be given by keyword: given by position they earn a warning.
func bindOptions(rt *runtime, name string, params []string, args []value, names []string) ([]value, bool) {
	required := len(params) - 2
	l := make([]value, len(params))
	npos := len(args) - len(names)
	option := params[required]
	if npos > len(params) {
		rt.TypeErrorf("%s() takes from %d to %d positional arguments but %d were given", name, required, len(params), npos)
		return nil, false
	}
	copy(l, args[:npos])
next:
	for i, n := range names {
		for k, p := range params {
			if p == n {
				if !l[k].IsNull() {
					rt.TypeErrorf("%s() got multiple values for argument '%s'", name, n)
					return nil, false
				}
				l[k] = args[npos+i]
				continue next
			}
		}
		rt.UnexpectedKeyword(name, n, params...)
		return nil, false
	}
	var missing []string
	for k := range required {
		if l[k].IsNull() {
			missing = append(missing, "'"+params[k]+"'")
		}
	}
	switch n := len(missing); n {
	case 0:
	case 1:
		rt.TypeErrorf("%s() missing 1 required positional argument: %s", name, missing[0])
	case 2:
		rt.TypeErrorf("%s() missing 2 required positional arguments: %s and %s", name, missing[0], missing[1])
	default:
		rt.TypeErrorf("%s() missing 3 required positional arguments: %s, %s, and %s", name, missing[0], missing[1], missing[2])
	}
	if len(missing) > 0 {
		return nil, false
	}
	if npos > required && !rt.Warn(&object.DeprecationWarningType, "'"+option+"' is passed as positional argument") {
		return nil, false
	}
	return l, true
}

func moduleSub(rt *runtime, name string, args []value, names []string, count bool) value {
	l, ok := bindOptions(rt, name, []string{"pattern", "repl", "string", "count", "flags"}, args, names)
	if !ok {
		return null
	}
	p := compileCached(rt, l[0], l[4])
	if p == nil {
		return null
	}
	return p.sub(rt, l[1], l[2], l[3], count)
}

func moduleSplit(rt *runtime, args []value, names []string) value {
	l, ok := bindOptions(rt, "split", []string{"pattern", "string", "maxsplit", "flags"}, args, names)
	if !ok {
		return null
	}
	p := compileCached(rt, l[0], l[3])
	if p == nil {
		return null
	}
	return split(rt, p, l[1], l[2])
}
