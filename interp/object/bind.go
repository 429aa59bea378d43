package object

import (
	"slices"
	"strconv"
	"strings"
)

// This file binds call arguments to the parameters of a Python function, with
// the errors of CPython's initialize_locals in Python/ceval.c.

// bindArgs fills the parameter slots of l. On failure an exception is pending.
func bindArgs(rt *Runtime, f *Function, l []Value, args []Value, names []string) bool {
	c := f.Code
	npos := len(args) - len(names)
	rt.Budget -= int64(npos/8 + 2*len(names))
	argc := c.NumArgs
	nkw := c.NumKwOnly
	n := min(npos, argc)
	copy(l[:n], args[:n])
	slot := argc + nkw
	if c.Flags&VarArgs != 0 {
		var rest []Value
		if npos > argc {
			rest = append(rest, args[argc:npos]...)
		}
		l[slot] = NewTuple(rest)
		slot++
	}
	var kwargs *Dict
	if c.Flags&VarKeywords != 0 {
		kwargs = NewDict()
		l[slot] = kwargs.Value()
	}
	var posOnly []string
names:
	for i, name := range names {
		v := args[npos+i]
		for j := c.NumPosOnly; j < argc+nkw; j++ {
			if c.Varnames[j] == name {
				if l[j].p != nil {
					rt.TypeErrorf("%s() got multiple values for argument '%s'", f.qualname, name)
					return false
				}
				l[j] = v
				continue names
			}
		}
		if kwargs != nil {
			kwargs.SetStr(name, v)
			continue
		}
		// At the first name that does not fit, CPython first complains about all that fit by their place only.
		for _, n := range c.Varnames[:c.NumPosOnly] {
			if slices.Contains(names, n) {
				posOnly = append(posOnly, n)
			}
		}
		if posOnly == nil {
			return unexpectedKeyword(rt, f, name, names)
		}
		break
	}
	if posOnly != nil {
		rt.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", f.qualname, strings.Join(posOnly, ", "))
		return false
	}
	if npos > argc && c.Flags&VarArgs == 0 {
		return tooManyPositional(rt, f, npos, l)
	}
	if npos < argc {
		first := argc - len(f.Defaults)
		missing := false
		for i := n; i < argc; i++ {
			if l[i].p != nil {
				continue
			}
			if i >= first {
				l[i] = f.Defaults[i-first]
			} else {
				missing = true
			}
		}
		if missing {
			return missingArguments(rt, f, "positional", 0, first, l)
		}
	}
	if nkw > 0 {
		missing := false
		for i := argc; i < argc+nkw; i++ {
			if l[i].p != nil {
				continue
			}
			if f.KwDefaults != nil {
				if v := f.KwDefaults.GetStr(c.Varnames[i]); v.p != nil {
					l[i] = v
					continue
				}
			}
			missing = true
		}
		if missing {
			return missingArguments(rt, f, "keyword-only", argc, argc+nkw, l)
		}
	}
	return true
}

// WrapCells puts the arguments that nested functions capture into cells and
// makes the empty cells of captured locals. It is the first thing a body does.
func WrapCells(c *Code, l []Value) {
	for _, i := range c.CellSlots {
		l[i] = NewCell(l[i])
	}
}

func unexpectedKeyword(rt *Runtime, f *Function, name string, names []string) bool {
	c := f.Code
	// CPython suggests a parameter only when the misspelt one is not given too.
	cand := c.Varnames[c.NumPosOnly : c.NumArgs+c.NumKwOnly]
	if s := rt.suggest(name, cand); s != "" {
		rt.TypeErrorf("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", f.qualname, name, s)
		return false
	}
	rt.TypeErrorf("%s() got an unexpected keyword argument '%s'", f.qualname, name)
	return false
}

func missingArguments(rt *Runtime, f *Function, kind string, from, to int, l []Value) bool {
	var miss []string
	for i := from; i < to; i++ {
		if l[i].p == nil {
			miss = append(miss, "'"+f.Code.Varnames[i]+"'")
		}
	}
	plural := "s"
	if len(miss) == 1 {
		plural = ""
	}
	rt.TypeErrorf("%s() missing %d required %s argument%s: %s", f.qualname, len(miss), kind, plural, joinNames(miss))
	return false
}

// joinNames writes "a", "a and b", "a, b, and c".
func joinNames(s []string) string {
	switch len(s) {
	case 1:
		return s[0]
	case 2:
		return s[0] + " and " + s[1]
	}
	return strings.Join(s[:len(s)-1], ", ") + ", and " + s[len(s)-1]
}

func tooManyPositional(rt *Runtime, f *Function, given int, l []Value) bool {
	c := f.Code
	kwGiven := 0
	for i := c.NumArgs; i < c.NumArgs+c.NumKwOnly; i++ {
		if l[i].p != nil {
			kwGiven++
		}
	}
	takes := strconv.Itoa(c.NumArgs)
	plural := c.NumArgs != 1
	if len(f.Defaults) > 0 {
		takes = "from " + strconv.Itoa(c.NumArgs-len(f.Defaults)) + " to " + takes
		plural = true
	}
	s := ""
	if plural {
		s = "s"
	}
	was := "were"
	kw := ""
	if kwGiven > 0 {
		gs, ks := "", ""
		if given != 1 {
			gs = "s"
		}
		if kwGiven != 1 {
			ks = "s"
		}
		kw = " positional argument" + gs + " (and " + strconv.Itoa(kwGiven) + " keyword-only argument" + ks + ")"
	} else if given == 1 {
		was = "was"
	}
	rt.TypeErrorf("%s() takes %s positional argument%s but %d%s %s given", f.qualname, takes, s, given, kw, was)
	return false
}
