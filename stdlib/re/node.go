package re

// This file is the tree a pattern is parsed into.

type nodeKind uint8

const (
	nLiteral nodeKind = iota
	nNotLiteral
	nAny
	nIn
	nAt
	nBranch
	nSub     // a group, capturing or with flags of its own
	nAtomic  // (?>...)
	nRepeat  // {m,n} in its three manners
	nAssert  // lookahead, lookbehind
	nBackref // \1
	nCond    // (?(1)yes|no)
	nFail    // (?!)
)

// Flags as CPython numbers them.
const (
	flagIgnoreCase = 2
	flagLocale     = 4
	flagMultiline  = 8
	flagDotAll     = 16
	flagUnicode    = 32
	flagVerbose    = 64
	flagDebug      = 128
	flagASCII      = 256

	typeFlags   = flagASCII | flagLocale | flagUnicode
	globalFlags = flagDebug
)

// Positions a pattern can ask about.
const (
	atBegin    = iota // ^
	atBeginStr        // \A
	atEnd             // $
	atEndStr          // \Z
	atBoundary        // \b
	atNotBoundary
)

// Manners of repetition.
const (
	greedy = iota
	lazy
	possessive
)

// Character categories: each in two forms, the second is its complement.
const (
	catDigit = iota
	catNotDigit
	catSpace
	catNotSpace
	catWord
	catNotWord
)

const (
	// maxRepeat is CPython's MAXREPEAT: no upper bound.
	maxRepeat = 1<<32 - 1
	maxGroups = 1073741823
	// maxWidth stands for widths without bound.
	maxWidth = 1 << 60
)

// setItem is one member of a character set.
type setItem struct {
	cat    int8 // a category, or -1
	lo, hi rune // else a range
}

type node struct {
	kind     nodeKind
	r        rune // nLiteral, nNotLiteral
	at       int8 // nAt
	manner   int8 // nRepeat
	not      bool // nIn: negated; nAssert: negative
	behind   bool // nAssert: lookbehind
	group    int  // nSub: 0 if not capturing; nBackref, nCond
	add, del int  // nSub: flags
	min, max int  // nRepeat
	set      []setItem
	subs     [][]node // the parts: one, or the branches; nCond: yes and no
}

func addWidth(a, b int) int { return min(a+b, maxWidth) }

func mulWidth(a, n int) int {
	if a == 0 || n == 0 {
		return 0
	}
	if n >= maxWidth/a {
		return maxWidth
	}
	return a * n
}

// width returns how many characters seq can match. groups are the widths of
// the groups closed so far.
func width(seq []node, groups []span) (lo, hi int) {
	for i := range seq {
		n := &seq[i]
		a, b := 0, 0
		switch n.kind {
		case nLiteral, nNotLiteral, nAny, nIn:
			a, b = 1, 1
		case nBranch:
			a = maxWidth
			for _, s := range n.subs {
				l, h := width(s, groups)
				a, b = min(a, l), max(b, h)
			}
		case nSub:
			if n.group > 0 {
				// Measured when it was closed: nested groups stay cheap.
				g := groups[n.group]
				a, b = g.lo, g.hi
				break
			}
			a, b = width(n.subs[0], groups)
		case nAtomic:
			a, b = width(n.subs[0], groups)
		case nRepeat:
			a, b = width(n.subs[0], groups)
			a = mulWidth(a, n.min)
			if n.max == maxRepeat && b > 0 {
				b = maxWidth
			} else {
				b = mulWidth(b, n.max)
			}
		case nBackref:
			if n.group < len(groups) && groups[n.group].closed {
				a, b = groups[n.group].lo, groups[n.group].hi
			}
		case nCond:
			a, b = width(n.subs[0], groups)
			l, h := 0, 0
			if len(n.subs) > 1 {
				l, h = width(n.subs[1], groups)
			}
			a, b = min(a, l), max(b, h)
		}
		lo, hi = addWidth(lo, a), addWidth(hi, b)
	}
	return lo, hi
}

// span is the width of a group; closed tells whether its end has been seen.
type span struct {
	lo, hi int
	closed bool
}
