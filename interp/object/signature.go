package object

import (
	"strings"
	"sync/atomic"
)

// ParamKind is the kind of a parameter of a built-in function.
type ParamKind uint8

// The kinds of inspect.Parameter, in its order.
const (
	PositionalOnly ParamKind = iota
	PositionalOrKeyword
	VarPositional
	KeywordOnly
	VarKeyword
)

// Param is one parameter of a built-in function.
type Param struct {
	Name    string
	Kind    ParamKind
	Default string // source text of the default
	Opt     bool   // has a default
}

// Signature is a parsed Row.Sig.
type Signature struct {
	Params []Param
	self   int       // 1 when the first parameter is self or cls and is not counted in messages
	min    int       // positional parameters that must be given
	max    int       // positional parameters there are; -1 with *args
	kwOK   bool      // some parameter can be given by keyword
	def    *Function // rows of the kind Def: a function with these parameters, for bindArgs
	plain  bool      // no *args, no **kwargs, no keyword-only parameter that must be given
}

// signatureRef holds a signature that is parsed at the first call that needs
// it. Built-ins of shared types are called from several interpreters, hence
// the atomic.
type signatureRef struct{ p atomic.Pointer[Signature] }

func (b *Builtin) signature() *Signature {
	if s := b.sig.p.Load(); s != nil {
		return s
	}
	s := parseSignature(b.Row.Sig, b.Owner != nil)
	if b.Row.isDef() {
		name := b.Name
		if b.Owner != nil {
			name = b.Owner.Name + "." + name
		}
		s.def = s.function(name)
	}
	b.sig.p.Store(s)
	return s
}

// Signature returns the parsed signature of b.
func (b *Builtin) Signature() *Signature { return b.signature() }

// parseSignature parses "name(a, b=1, /, c, *args, d=2, **kw)". Defaults are
// kept as text; commas inside brackets and quotes belong to them.
func parseSignature(sig string, method bool) *Signature {
	s := &Signature{}
	open := strings.IndexByte(sig, '(')
	if open < 0 {
		return s
	}
	body := sig[open+1 : strings.LastIndexByte(sig, ')')]
	kind := PositionalOrKeyword
	for _, p := range splitTop(body) {
		p = strings.TrimSpace(p)
		switch {
		case p == "":
		case p == "/":
			for i := range s.Params {
				s.Params[i].Kind = PositionalOnly
			}
		case p == "*":
			kind = KeywordOnly
		case strings.HasPrefix(p, "**"):
			s.Params = append(s.Params, Param{Name: p[2:], Kind: VarKeyword})
		case strings.HasPrefix(p, "*"):
			s.Params = append(s.Params, Param{Name: p[1:], Kind: VarPositional})
			kind = KeywordOnly
		default:
			name, def, opt := strings.Cut(p, "=")
			s.Params = append(s.Params, Param{Name: strings.TrimSpace(name), Kind: kind, Default: strings.TrimSpace(def), Opt: opt})
		}
	}
	if method && len(s.Params) > 0 {
		s.self = 1
		s.Params[0].Kind = PositionalOnly
	}
	for _, p := range s.Params {
		switch p.Kind {
		case PositionalOnly, PositionalOrKeyword:
			s.max++
			if !p.Opt {
				s.min++
			}
		}
		if p.Kind == PositionalOrKeyword || p.Kind == KeywordOnly || p.Kind == VarKeyword {
			s.kwOK = true
		}
	}
	s.plain = true
	for _, p := range s.Params {
		if p.Kind == VarPositional || p.Kind == VarKeyword || p.Kind == KeywordOnly && !p.Opt {
			s.plain = false
		}
	}
	for _, p := range s.Params {
		if p.Kind == VarPositional {
			s.max = -1
		}
	}
	return s
}

// splitTop splits at commas outside brackets and quotes.
func splitTop(s string) []string {
	var parts []string
	depth, start := 0, 0
	var quote byte
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case quote != 0:
			if c == '\\' {
				i++
			} else if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '(' || c == '[' || c == '{':
			depth++
		case c == ')' || c == ']' || c == '}':
			depth--
		case c == ',' && depth == 0:
			parts = append(parts, s[start:i])
			start = i + 1
		}
	}
	return append(parts, s[start:])
}

// bind fills l, one slot a parameter, with the wording of CPython's argument
// clinic on errors.
func (s *Signature) bind(rt *Runtime, b *Builtin, l []Value, args []Value, names []string) bool {
	if len(names) == 0 {
		if n := len(args); n >= s.min && n <= s.max && len(l) == s.max {
			// Positional parameters only, all of them fit.
			copy(l, args)
			return true
		}
	}
	return s.bindNamed(rt, b.errorName(), l, args, names)
}

// bindNamed is bind for functions that are no rows: name is what errors call
// the function, with its type in front for methods. Functions that take
// keywords go by their bare name in errors.
func (s *Signature) bindNamed(rt *Runtime, name string, l []Value, args []Value, names []string) bool {
	npos := len(args) - len(names)
	if len(names) > 0 && !s.kwOK {
		rt.TypeErrorf("%s() takes no keyword arguments", name)
		return false
	}
	if !s.kwOK {
		if npos < s.min || s.max >= 0 && npos > s.max {
			return s.countError(rt, name, npos-s.self)
		}
	} else if !s.checkCounts(rt, bareName(name), npos-s.self, len(names)) {
		return false
	}
	i := 0
	for j := range s.Params {
		p := &s.Params[j]
		switch p.Kind {
		case PositionalOnly, PositionalOrKeyword:
			if i < npos {
				l[j] = args[i]
				i++
			}
		case VarPositional:
			l[j] = NewTuple(append([]Value(nil), args[i:npos]...))
			i = npos
		case VarKeyword:
			l[j] = NewDict().Value()
		}
	}
	return s.bindKeywords(rt, bareName(name), l, args[npos:], names)
}

// bindKeywords places the keyword arguments and looks for what is missing: as
// in CPython that is reported before keywords nobody asked for.
func (s *Signature) bindKeywords(rt *Runtime, name string, l []Value, vals []Value, names []string) bool {
	unexpected, twice := "", -1
names:
	for k, n := range names {
		for j := range s.Params {
			p := &s.Params[j]
			if p.Name == n && (p.Kind == PositionalOrKeyword || p.Kind == KeywordOnly) {
				if l[j].p != nil {
					if twice < 0 {
						twice = j
					}
				} else {
					l[j] = vals[k]
				}
				continue names
			}
		}
		if last := len(s.Params) - 1; s.Params[last].Kind == VarKeyword {
			AsDict(l[last]).SetStr(n, vals[k])
		} else if unexpected == "" {
			unexpected = n
		}
	}
	for j := range s.Params {
		p := &s.Params[j]
		if l[j].p == nil && !p.Opt && p.Kind != VarPositional && p.Kind != VarKeyword {
			if p.Kind == KeywordOnly {
				rt.TypeErrorf("%s() missing required keyword-only argument: '%s'", name, p.Name)
			} else {
				rt.TypeErrorf("%s() missing required argument '%s' (pos %d)", name, p.Name, j+1-s.self)
			}
			return false
		}
	}
	switch {
	case twice >= 0:
		rt.TypeErrorf("argument for %s() given by name ('%s') and position (%d)", name, s.Params[twice].Name, twice+1-s.self)
		return false
	case unexpected != "":
		var can []string
		for _, p := range s.Params {
			if p.Kind == PositionalOrKeyword || p.Kind == KeywordOnly {
				can = append(can, p.Name)
			}
		}
		rt.UnexpectedKeyword(name, unexpected, can...)
		return false
	}
	return true
}

// UnexpectedKeyword raises the error about a keyword the function name does not
// know, with the one of its own keywords that may have been meant.
func (rt *Runtime) UnexpectedKeyword(name, keyword string, known ...string) Value {
	if best := rt.suggest(keyword, known); best != "" {
		return rt.TypeErrorf("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", name, keyword, best)
	}
	return rt.TypeErrorf("%s() got an unexpected keyword argument '%s'", name, keyword)
}

// function returns a Python function with the parameters of s, to bind its
// arguments. Defaults are deleted: bindDef puts null Values in their place.
func (s *Signature) function(name string) *Function {
	c := &Code{Name: name, Qualname: name}
	f := &Function{Code: c, name: name, qualname: name}
	var star, kwargs string
	for _, p := range s.Params {
		switch p.Kind {
		case VarPositional:
			c.Flags |= VarArgs
			star = p.Name
			continue
		case VarKeyword:
			c.Flags |= VarKeywords
			kwargs = p.Name
			continue
		case KeywordOnly:
			c.NumKwOnly++
			if p.Opt {
				if f.KwDefaults == nil {
					f.KwDefaults = NewDict()
				}
				f.KwDefaults.SetStr(p.Name, deleted)
			}
		default:
			c.NumArgs++
			if p.Kind == PositionalOnly {
				c.NumPosOnly++
			}
			if p.Opt {
				f.Defaults = append(f.Defaults, deleted)
			}
		}
		c.Varnames = append(c.Varnames, p.Name)
	}
	if c.Flags&VarArgs != 0 {
		c.Varnames = append(c.Varnames, star)
	}
	if c.Flags&VarKeywords != 0 {
		c.Varnames = append(c.Varnames, kwargs)
	}
	return f
}

// bindDef is bind with the wording of Python functions. bindArgs wants *args
// behind the keyword-only parameters, rows have it where it is written.
func (s *Signature) bindDef(rt *Runtime, l []Value, args []Value, names []string) bool {
	if !bindArgs(rt, s.def, l, args, names) {
		return false
	}
	for i := range l {
		if l[i] == deleted {
			l[i] = Value{}
		}
	}
	if s.def.Code.Flags&VarArgs != 0 {
		n, kw := s.def.Code.NumArgs, s.def.Code.NumKwOnly
		star := l[n+kw]
		copy(l[n+1:n+kw+1], l[n:n+kw])
		l[n] = star
	}
	return true
}

// checkCounts checks the numbers of arguments of a function that takes
// keywords, in the order of CPython's _PyArg_UnpackKeywords.
func (s *Signature) checkCounts(rt *Runtime, name string, npos, nkw int) bool {
	minPosOnly, maxPos, all := 0, 0, 0
	minPos, anyKw := s.min-s.self, false
	for _, p := range s.Params[s.self:] {
		switch p.Kind {
		case PositionalOnly:
			if !p.Opt {
				minPosOnly++
			}
			maxPos, all = maxPos+1, all+1
		case PositionalOrKeyword:
			maxPos, all = maxPos+1, all+1
		case KeywordOnly:
			all++
		case VarKeyword:
			anyKw = true
		}
	}
	varargs := s.max < 0
	plural := func(n int) string {
		if n == 1 {
			return ""
		}
		return "s"
	}
	switch {
	case !varargs && !anyKw && npos+nkw > all:
		keyword := ""
		if npos == 0 {
			keyword = "keyword "
		}
		rt.TypeErrorf("%s() takes at most %d %sargument%s (%d given)", name, all, keyword, plural(all), npos+nkw)
	case !varargs && npos > maxPos && maxPos == 0:
		rt.TypeErrorf("%s() takes no positional arguments", name)
	case !varargs && npos > maxPos:
		most := "exactly"
		if minPos < maxPos {
			most = "at most"
		}
		rt.TypeErrorf("%s() takes %s %d positional argument%s (%d given)", name, most, maxPos, plural(maxPos), npos)
	case npos < minPosOnly:
		least := "exactly"
		if minPosOnly < maxPos || varargs {
			least = "at least"
		}
		rt.TypeErrorf("%s() takes %s %d positional argument%s (%d given)", name, least, minPosOnly, plural(minPosOnly), npos)
	default:
		return true
	}
	return false
}

func bareName(name string) string {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[i+1:]
	}
	return name
}

// countError words the errors of functions without keywords: METH_NOARGS and
// METH_O functions speak of "arguments" taken; the argument clinic's positional
// unpacking of "expected".
func (s *Signature) countError(rt *Runtime, name string, given int) bool {
	lo, hi := s.min-s.self, s.max-s.self
	bare := bareName(name)
	plural := func(n int) string {
		if n == 1 {
			return ""
		}
		return "s"
	}
	switch {
	case s.max >= 0 && hi == 0:
		rt.TypeErrorf("%s() takes no arguments (%d given)", name, given)
	case lo == 1 && hi == 1:
		rt.TypeErrorf("%s() takes exactly one argument (%d given)", name, given)
	case s.max >= 0 && hi == lo:
		rt.TypeErrorf("%s expected %d argument%s, got %d", bare, lo, plural(lo), given)
	case given < lo:
		rt.TypeErrorf("%s expected at least %d argument%s, got %d", bare, lo, plural(lo), given)
	default:
		rt.TypeErrorf("%s expected at most %d argument%s, got %d", bare, hi, plural(hi), given)
	}
	return false
}

// errorName is how CPython names the function in argument errors: methods with
// the type in front (of the object they are bound to, if they are), functions
// with their module unless it is builtins.
func (b *Builtin) errorName() string {
	switch {
	case b.Self.p != nil && b.Owner != nil:
		if t := b.Self.AsType(); t != nil {
			return t.Qualname + "." + b.Name
		}
		return b.Self.p.typ.Qualname + "." + b.Name
	case b.Owner != nil:
		return b.Owner.Name + "." + b.Name
	case b.static != nil:
		return b.static.Name + "." + b.Name
	case b.Module != "" && b.Module != "builtins":
		return b.Module + "." + b.Name
	}
	return b.Name
}
