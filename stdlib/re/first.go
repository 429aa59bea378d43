package re

// This file finds out with which characters a part of a pattern can go on. It
// is what spares the matcher most of its guesses: a repetition whose
// characters cannot begin what follows never has to give any back.

// firstSet is a superset of what can come next.
type firstSet struct {
	low   [256]bool // characters below 256
	kinds uint8     // kinds of characters above
	eos   bool      // can succeed at the end of the text
	done  bool      // can succeed whatever comes next
	any   bool      // nothing is known
}

func (f *firstSet) union(g *firstSet) {
	for i, b := range g.low {
		if b {
			f.low[i] = true
		}
	}
	f.kinds |= g.kinds
	f.eos = f.eos || g.eos
	f.done = f.done || g.done
	f.any = f.any || g.any
}

func (f *firstSet) addSet(s *charset) {
	for i, b := range s.low {
		if b {
			f.low[i] = true
		}
	}
	f.kinds |= s.kinds
}

// open reports whether any character may come next.
func (f *firstSet) open() bool { return f.any || f.done }

// atEnd reports whether a match can go on at the end of the text.
func (f *firstSet) atEnd() bool { return f.eos || f.open() }

// disjoint reports whether no character of s can begin what f describes, and
// nothing but the next character decides.
func (f *firstSet) disjoint(s *charset) bool {
	if f.any || f.kinds&s.kinds != 0 {
		return false
	}
	for i, b := range s.low {
		if b && f.low[i] {
			return false
		}
	}
	return true
}

// table returns the bytes of the text that can come next, nil for all. Above
// ASCII a byte of a str is part of a character.
func (f *firstSet) table(text bool) *[256]bool {
	if f.open() {
		return nil
	}
	t := new([256]bool)
	if !text {
		*t = f.low
		return t
	}
	high := f.kinds != 0
	for i, b := range f.low {
		if i < 0x80 {
			t[i] = b
		} else {
			high = high || b
		}
	}
	for i := 0x80; i < 256; i++ {
		t[i] = high
	}
	return t
}

// maxLooking is how deep the look-ahead of the compiler goes.
const maxLooking = 100

// first returns how seq, and after it what after describes, can go on.
func (c *compiler) first(seq []node, flags int, after *firstSet) *firstSet {
	f := &firstSet{}
	if c.looking >= maxLooking || !c.rt.Tick() {
		f.any = true
		return f
	}
	c.looking++
	defer func() { c.looking-- }()
	for i := range seq {
		n := &seq[i]
		switch n.kind {
		case nLiteral, nNotLiteral, nAny, nIn:
			f.addSet(c.unitSet(n, flags))
			return f
		case nAt:
			switch n.at {
			case atEndStr:
				f.eos = true
				return f
			case atEnd:
				f.eos, f.low['\n'] = true, true
				return f
			}
			return c.conditional(f, seq[i+1:], flags, after)
		case nAssert:
			if !n.not && !n.behind {
				// Only what the lookahead allows can follow.
				g := c.first(n.subs[0], flags, &firstSet{done: true})
				if !g.open() {
					f.union(g)
					return f
				}
			}
			return c.conditional(f, seq[i+1:], flags, after)
		case nFail:
			return f
		case nBackref:
			f.any = true
			return f
		case nBranch, nCond:
			rest := c.first(seq[i+1:], flags, after)
			for _, s := range n.subs {
				f.union(c.first(s, flags, rest))
			}
			if n.kind == nCond && len(n.subs) == 1 {
				f.union(rest)
			}
			return f
		case nSub:
			f.union(c.first(n.subs[0], combine(flags, n.add, n.del), c.restIfEmpty(n, seq[i+1:], flags, after)))
			return f
		case nAtomic:
			f.union(c.first(n.subs[0], flags, c.restIfEmpty(n, seq[i+1:], flags, after)))
			return f
		case nRepeat:
			rest := &firstSet{}
			if lo, _ := width(n.subs[0], c.groups); lo == 0 || n.min == 0 {
				rest = c.first(seq[i+1:], flags, after)
			}
			if n.max > 0 {
				f.union(c.first(n.subs[0], flags, rest))
			}
			if n.min == 0 {
				f.union(rest)
			}
			return f
		}
	}
	f.union(after)
	return f
}

// restIfEmpty returns how the text goes on behind n, which matters only if n
// can be empty.
func (c *compiler) restIfEmpty(n *node, rest []node, flags int, after *firstSet) *firstSet {
	if lo, _ := width(n.subs[0], c.groups); lo > 0 {
		return &firstSet{}
	}
	return c.first(rest, flags, after)
}

// conditional returns how rest goes on behind a condition on the place: if it
// may succeed with no character at all, the place decides.
func (c *compiler) conditional(f *firstSet, rest []node, flags int, after *firstSet) *firstSet {
	f.union(c.first(rest, flags, after))
	if f.done {
		f.any = true
	}
	return f
}
