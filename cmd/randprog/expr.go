package main

import (
	"fmt"
	"strings"
)

// This file writes programs of many independent expressions over the core types. Most are of
// matching types; a few mix types to reach the error messages. Exponents, shifts and repetition
// counts are small literals, so that no value becomes large enough to take time. Sets hold only
// ints, whose order is fixed, and are printed sorted all the same.

const exprPrelude = `def canon(v):
    if type(v) in (set, frozenset):
        return type(v).__name__ + "(" + ", ".join(sorted(map(canon, v))) + ")"
    if type(v) is list:
        return "[" + ", ".join(map(canon, v)) + "]"
    if type(v) is tuple:
        return "(" + ", ".join(map(canon, v)) + ",)"
    if type(v) is dict:
        return "{" + ", ".join(canon(k) + ": " + canon(x) for k, x in v.items()) + "}"
    return repr(v)


def num(v):
    "What may stand in a set: the order of strings in one depends on the hash seed."
    return v if isinstance(v, (int, float)) and v == v else 0


def show(n, f):
    try:
        v = f()
        s = canon(v)
        print(n, type(v).__name__, s if len(s) < 2000 else s[:500] + "..." + s[-500:])
    except RecursionError:
        print(n, "RecursionError")
    except Exception as e:
        print(n, f"{type(e).__name__}: {e}"[:500])


`

// kind is the type an expression mostly has.
type kind int

const (
	kInt kind = iota
	kFloat
	kStr
	kBytes
	kBool
	kInts // list of ints
	kStrs // list of strings
	kTuple
	kDict // of str to int
	kSet  // of ints
	kNone
	kinds_
)

const casesPerProgram = 24

func expressions(seed uint64) string {
	e := &exprGen{source: newSource(seed)}
	e.prelude(exprPrelude)
	for i := range 4 {
		for k := range kinds_ {
			e.line("%s%d = %s", prefix[k], i, e.leafLiteral(k))
		}
	}
	for i := range casesPerProgram {
		k := kind(e.IntN(int(kNone)))
		e.line("show(%d, lambda: %s)", i, e.expr(k, 2+e.IntN(3)))
	}
	return e.b.String()
}

var prefix = [...]string{"i", "f", "s", "b", "t", "l", "w", "u", "d", "z", "n"}

type exprGen struct {
	*source
	// locals are names of int value bound by an enclosing lambda or comprehension.
	locals []string
	// iterable counts the comprehensions whose iterable is being written: no walrus may stand there.
	iterable int
}

func (e *exprGen) any() kind { return kind(e.IntN(int(kinds_))) }

// expr writes an expression in parentheses (or an atom), mostly of kind k.
func (e *exprGen) expr(k kind, depth int) string {
	if e.chance(4) {
		k = e.any()
	}
	if depth <= 0 || e.chance(12) {
		return e.leaf(k)
	}
	if e.chance(8) {
		return e.general(k, depth-1)
	}
	switch k {
	case kInt:
		return e.intExpr(depth - 1)
	case kFloat:
		return e.floatExpr(depth - 1)
	case kStr:
		return e.strExpr(depth - 1)
	case kBytes:
		return e.bytesExpr(depth - 1)
	case kBool:
		return e.boolExpr(depth - 1)
	case kInts, kStrs:
		return e.listExpr(k, depth-1)
	case kTuple:
		return e.tupleExpr(depth - 1)
	case kDict:
		return e.dictExpr(depth - 1)
	case kSet:
		return e.setExpr(depth - 1)
	}
	return "None"
}

func (e *exprGen) leaf(k kind) string {
	if k == kInt && len(e.locals) > 0 && e.chance(50) {
		return e.pick(e.locals...)
	}
	if e.chance(40) {
		return fmt.Sprintf("%s%d", prefix[k], e.IntN(4))
	}
	l := e.leafLiteral(k)
	if k == kInt && l[0] != '(' {
		// A method call may follow: 1.real is no Python.
		l = "(" + l + ")"
	}
	return l
}

func (e *exprGen) leafLiteral(k kind) string {
	switch k {
	case kInt:
		return e.pick("0", "1", "(-1)", "2", "3", "(-3)", "7", "10", "63", "64", "255", "256", "(2 ** 31)", "(-2 ** 31)", "(2 ** 53 + 1)", "(2 ** 62)", "(2 ** 63 - 1)", "(2 ** 63)", "(-2 ** 63)", "(-2 ** 63 - 1)", "(2 ** 64)", "(10 ** 18)", "(10 ** 19)", "(-10 ** 30)", "3037000500", fmt.Sprint(e.IntN(1000)), fmt.Sprintf("(-%d)", e.IntN(100000)), fmt.Sprint(e.Int64()))
	case kFloat:
		return e.pick("0.0", "(-0.0)", "1.0", "0.1", "0.5", "(-1.5)", "2.5", "1e16", "1e22", "1e-5", "1e300", "5e-324", "1.7976931348623157e308", "float('inf')", "float('-inf')", "float('nan')", "123456.789", "(1 / 3)", fmt.Sprintf("%g", e.NormFloat64()*1000), fmt.Sprintf("%.17g", e.Float64()))
	case kStr:
		return e.pick("''", "'a'", "'abc'", "'Hello World'", "'a,b,,c'", "'  pad '", "'12'", "'-3.5'", "'héé'", "'日本語'", "'a😀b'", "'\\n\\t\\\\'", "'\\x00\\xff'", "\"it's\"", "'\"'", "'ß'", "'{}'", "'%d'", "'xxyxx'", "'UPPER'", "'aaa'", "'z'")
	case kBytes:
		return e.pick("b''", "b'a'", "b'abc'", "b'a,b'", "b'\\x00\\xff'", "b' x '", "b'12'")
	case kBool:
		return e.pick("True", "False")
	case kInts:
		return "[" + e.list(e.IntN(5), func() string { return e.small() }) + "]"
	case kStrs:
		return "[" + e.list(e.IntN(4), func() string { return e.leafLiteral(kStr) }) + "]"
	case kTuple:
		return e.pick("()", "(1,)", "(1, 'a')", "(1, 2, 3)", "((), [])", "(None, True, 1.5)", "('x', (1, 2))")
	case kDict:
		return e.pick("{}", "{'a': 1}", "{'a': 1, 'b': 2}", "{'': 0, 'abc': -5}", "{'z': 10, 'a': 7, '日': 3}")
	case kSet:
		return e.pick("set()", "{1}", "{1, 2, 3}", "{10, 3, -1}", "frozenset([1, 5])", "{0, 64, 128}")
	}
	return "None"
}

// small is an index, a count or a size.
func (e *exprGen) small() string {
	return e.pick("0", "1", "2", "3", "5", "-1", "-2", "-4", "10")
}

// general writes expressions that give a value of any kind.
func (e *exprGen) general(k kind, d int) string {
	x := func() string { return e.expr(k, d) }
	switch e.IntN(8) {
	case 0:
		return fmt.Sprintf("(%s if %s else %s)", x(), e.expr(e.any(), d), x())
	case 1:
		return fmt.Sprintf("(%s and %s)", x(), x())
	case 2:
		return fmt.Sprintf("(%s or %s)", x(), x())
	case 3:
		v := e.local()
		body := e.with(v, func() string { return e.expr(k, d) })
		return fmt.Sprintf("(lambda %s: %s)(%s)", v, body, e.expr(kInt, d))
	case 4:
		return fmt.Sprintf("[%s, %s][%s]", x(), x(), e.expr(kBool, d))
	case 5:
		return fmt.Sprintf("(lambda *a, **k: a[%s])(*[%s], %s)", e.pick("0", "-1", "1"), e.list(1+e.IntN(2), x), x())
	case 6:
		return fmt.Sprintf("{%s: %s}.get(%s, %s)", e.leaf(kInt), x(), e.leaf(kInt), x())
	}
	if e.iterable > 0 {
		return x()
	}
	return fmt.Sprintf("(q := %s)", x())
}

// over writes the iterable of a comprehension.
func (e *exprGen) over(k kind, d int) string {
	e.iterable++
	defer func() { e.iterable-- }()
	return e.expr(k, d)
}

func (e *exprGen) local() string { return fmt.Sprintf("v%d", len(e.locals)) }

// with writes a part in which name is bound.
func (e *exprGen) with(name string, part func() string) string {
	e.locals = append(e.locals, name)
	defer func() { e.locals = e.locals[:len(e.locals)-1] }()
	return part()
}

func (e *exprGen) slice() string {
	part := func() string {
		if e.chance(40) {
			return ""
		}
		return e.small()
	}
	if e.chance(50) {
		return part() + ":" + part()
	}
	return part() + ":" + part() + ":" + e.pick("", "1", "2", "-1", "-2", "3")
}

func (e *exprGen) seq() kind { return []kind{kStr, kInts, kStrs, kTuple, kBytes}[e.IntN(5)] }

func (e *exprGen) intExpr(d int) string {
	i := func() string { return e.expr(kInt, d) }
	switch e.IntN(26) {
	case 0, 1, 2, 3, 4, 5:
		return fmt.Sprintf("(%s %s %s)", i(), e.pick("+", "-", "*", "//", "%", "&", "|", "^", "+", "-", "*"), i())
	case 6:
		return fmt.Sprintf("(%s ** %s)", i(), e.pick("0", "1", "2", "3", "5"))
	case 7:
		return fmt.Sprintf("(%s %s %s)", i(), e.pick("<<", ">>"), e.pick("0", "1", "7", "31", "62", "63", "64", "65", "-1"))
	case 8:
		return fmt.Sprintf("(%s%s)", e.pick("-", "+", "~"), i())
	case 9:
		return fmt.Sprintf("abs(%s)", i())
	case 10:
		return fmt.Sprintf("int(%s)", e.expr([]kind{kFloat, kStr, kBool, kInt}[e.IntN(4)], d))
	case 11:
		return fmt.Sprintf("len(%s)", e.expr([]kind{kStr, kInts, kStrs, kTuple, kDict, kSet, kBytes}[e.IntN(7)], d))
	case 12:
		return fmt.Sprintf("%s(%s)", e.pick("sum", "min", "max", "len"), e.expr(kInts, d))
	case 13:
		return fmt.Sprintf("%s(%s, %s)", e.pick("min", "max"), i(), i())
	case 14:
		return fmt.Sprintf("%s.%s(%s)", e.expr(kStr, d), e.pick("find", "count", "index", "rfind"), e.expr(kStr, d))
	case 15:
		return fmt.Sprintf("%s.%s(%s)", e.expr(kInts, d), e.pick("index", "count"), i())
	case 16:
		return fmt.Sprintf("%s.get(%s, %s)", e.expr(kDict, d), e.leaf(kStr), i())
	case 17:
		return fmt.Sprintf("%s[%s]", e.expr(kInts, d), e.small())
	case 18:
		return fmt.Sprintf("%s[%s]", e.expr(kDict, d), e.leaf(kStr))
	case 19:
		return fmt.Sprintf("divmod(%s, %s)[%s]", i(), i(), e.pick("0", "1"))
	case 20:
		return fmt.Sprintf("pow(%s, %s, %s)", i(), e.pick("0", "1", "5", "100", "-1"), i())
	case 21:
		return fmt.Sprintf("round(%s%s)", e.expr([]kind{kFloat, kInt}[e.IntN(2)], d), e.pick("", ", -1", ", None", ", -20"))
	case 22:
		return fmt.Sprintf("(%s).%s()", i(), e.pick("bit_length", "bit_count", "__neg__", "conjugate", "__index__"))
	case 23:
		return fmt.Sprintf("hash(int(%s))", e.expr([]kind{kInt, kBool}[e.IntN(2)], d))
	case 24:
		v := e.local()
		return fmt.Sprintf("%s(%s for %s in %s)", e.pick("sum", "max", "min"), e.with(v, func() string { return e.expr(kInt, d) }), v, e.over(kInts, d))
	}
	return fmt.Sprintf("ord(%s)", e.expr(kStr, d)+e.pick("", "[0]", "[-1:]"))
}

func (e *exprGen) floatExpr(d int) string {
	f := func() string { return e.expr(kFloat, d) }
	switch e.IntN(11) {
	case 0, 1, 2:
		return fmt.Sprintf("(%s %s %s)", f(), e.pick("+", "-", "*", "/", "//", "%"), f())
	case 3:
		return fmt.Sprintf("(%s %s %s)", f(), e.pick("+", "-", "*", "/", "//", "%"), e.expr(kInt, d))
	case 4:
		return fmt.Sprintf("(%s / %s)", e.expr(kInt, d), e.expr(kInt, d))
	case 5:
		return fmt.Sprintf("float(%s)", e.expr([]kind{kInt, kStr, kBool}[e.IntN(3)], d))
	case 6:
		return fmt.Sprintf("round(%s, %s)", f(), e.pick("0", "1", "2", "5", "-1", "15", "20"))
	case 7:
		return fmt.Sprintf("(%s ** %s)", f(), e.pick("2", "3", "0", "-1", "0.5"))
	case 8:
		return fmt.Sprintf("(%s%s)", e.pick("-", "+", "abs"), "("+f()+")")
	case 9:
		return fmt.Sprintf("%s([%s])", e.pick("sum", "min", "max"), e.list(1+e.IntN(4), f))
	}
	return fmt.Sprintf("divmod(%s, %s)[%s]", f(), f(), e.pick("0", "1"))
}

func (e *exprGen) formatSpec() string {
	return e.pick("", "<", ">", "^", "*>", "0=", "_^") + e.pick("", "+", " ", "-") + e.pick("", "#") + e.pick("", "0") + e.pick("", "1", "5", "12") + e.pick("", ",", "_") + e.pick("", "", ".0", ".1", ".3", ".10") + e.pick("", "", "d", "x", "X", "o", "b", "e", "f", "g", "%", "s", "n", "c", "G", "E")
}

func (e *exprGen) strExpr(d int) string {
	s := func() string { return e.expr(kStr, d) }
	switch e.IntN(26) {
	case 0, 1:
		return fmt.Sprintf("(%s + %s)", s(), s())
	case 2:
		return fmt.Sprintf("(%s * %s)", s(), e.small())
	case 3, 4:
		return fmt.Sprintf("%s[%s]", s(), e.slice())
	case 5:
		return fmt.Sprintf("%s[%s]", s(), e.small())
	case 6, 7:
		return fmt.Sprintf("%s.%s()", s(), e.pick("upper", "lower", "title", "capitalize", "swapcase", "casefold", "strip", "lstrip", "rstrip", "expandtabs"))
	case 8:
		return fmt.Sprintf("%s.%s(%s)", s(), e.pick("strip", "lstrip", "rstrip", "removeprefix", "removesuffix"), s())
	case 9:
		return fmt.Sprintf("%s.replace(%s, %s%s)", s(), e.leaf(kStr), s(), e.pick("", ", 1", ", -1", ", 0"))
	case 10:
		return fmt.Sprintf("%s.join(%s)", s(), e.expr(kStrs, d))
	case 11:
		return fmt.Sprintf("%s.%s(%s%s)", s(), e.pick("center", "ljust", "rjust"), e.pick("0", "5", "12", "-3"), e.pick("", ", '*'", ", 'é'"))
	case 12:
		return fmt.Sprintf("%s.zfill(%s)", s(), e.pick("0", "5", "12"))
	case 13:
		return fmt.Sprintf("%s(%s)", e.pick("str", "repr", "ascii", "str"), e.expr([]kind{kInt, kFloat, kStr, kBytes, kBool, kInts, kStrs, kTuple, kDict, kNone}[e.IntN(10)], d))
	case 14, 15, 16:
		k := []kind{kInt, kFloat, kStr, kBool, kInt, kFloat}[e.IntN(6)]
		return fmt.Sprintf("f\"{ %s%s:%s}\"", e.expr(k, d), e.pick("", "", "", "!r", "!s", "!a"), e.formatSpec())
	case 17:
		return fmt.Sprintf("f\"<{ %s}|{ %s!r}>\"", e.expr(e.plain(), d), e.expr(e.plain(), d))
	case 18:
		return fmt.Sprintf("(\"%s\" %% (%s,))", "%"+e.pick("", "-", "+", " ", "#", "0")+e.pick("", "5", "12")+e.pick("", ".0", ".3")+e.pick("d", "i", "x", "o", "e", "f", "g", "s", "r", "a", "c", "X", "G"), e.expr([]kind{kInt, kFloat, kStr, kBool}[e.IntN(4)], d))
	case 19:
		return fmt.Sprintf("\"{:%s}|{}\".format(%s, %s)", e.formatSpec(), e.expr([]kind{kInt, kFloat, kStr}[e.IntN(3)], d), e.expr(e.plain(), d))
	case 20:
		return fmt.Sprintf("chr(%s)", e.pick("65", "233", "0x65e5", "0x1f600", "0", e.leaf(kInt)))
	case 21:
		return fmt.Sprintf("%s(%s)", e.pick("hex", "bin", "oct"), e.expr(kInt, d))
	case 22:
		return fmt.Sprintf("%s.decode(%s)", e.expr(kBytes, d), e.pick("", "'ascii'", "'utf-8', 'replace'", "'latin-1'", "'ascii', 'ignore'"))
	case 23:
		return fmt.Sprintf("%s.%s(%s)[%s]", s(), e.pick("partition", "rpartition"), e.leaf(kStr), e.pick("0", "1", "2"))
	case 24:
		return fmt.Sprintf("%s(%s)", e.pick("min", "max"), e.expr(kStrs, d))
	}
	return fmt.Sprintf("''.join(%s)", e.pick("sorted", "reversed", "list", "tuple")+"("+s()+")")
}

// plain is a kind whose text does not depend on the order of a set.
func (e *exprGen) plain() kind {
	return []kind{kInt, kFloat, kStr, kBytes, kBool, kInts, kStrs, kTuple, kDict, kNone}[e.IntN(10)]
}

func (e *exprGen) bytesExpr(d int) string {
	b := func() string { return e.expr(kBytes, d) }
	switch e.IntN(8) {
	case 0:
		return fmt.Sprintf("(%s + %s)", b(), b())
	case 1:
		return fmt.Sprintf("(%s * %s)", b(), e.small())
	case 2:
		return fmt.Sprintf("%s[%s]", b(), e.slice())
	case 3:
		return fmt.Sprintf("%s.encode(%s)", e.expr(kStr, d), e.pick("", "'ascii'", "'latin-1'", "'ascii', 'replace'", "'ascii', 'backslashreplace'", "'utf-16-le'"))
	case 4:
		return fmt.Sprintf("bytes(%s)", e.expr(kInts, d))
	case 5:
		return fmt.Sprintf("%s.replace(%s, %s)", b(), e.leaf(kBytes), b())
	case 6:
		return fmt.Sprintf("%s.%s()", b(), e.pick("upper", "lower", "strip", "title"))
	}
	return fmt.Sprintf("%s.join([%s])", b(), e.list(e.IntN(3), b))
}

func (e *exprGen) boolExpr(d int) string {
	switch e.IntN(13) {
	case 0, 1, 2:
		k := e.any()
		return fmt.Sprintf("(%s %s %s)", e.expr(k, d), e.pick("<", "<=", ">", ">=", "==", "!="), e.expr(k, d))
	case 3:
		return fmt.Sprintf("(%s %s %s)", e.expr(e.any(), d), e.pick("==", "!="), e.expr(e.any(), d))
	case 4:
		return fmt.Sprintf("(%s %s %s %s %s)", e.expr(kInt, d), e.pick("<", "<=", "==", ">"), e.expr(kFloat, d), e.pick("<", "!=", ">="), e.expr(kInt, d))
	case 5:
		return fmt.Sprintf("(%s %s %s)", e.expr(kInt, d), e.pick("in", "not in"), e.expr([]kind{kInts, kSet, kTuple}[e.IntN(3)], d))
	case 6:
		return fmt.Sprintf("(%s %s %s)", e.expr(kStr, d), e.pick("in", "not in"), e.expr([]kind{kStr, kStrs, kDict}[e.IntN(3)], d))
	case 7:
		return fmt.Sprintf("(not %s)", e.expr(e.any(), d))
	case 8:
		return fmt.Sprintf("bool(%s)", e.expr(e.any(), d))
	case 9:
		return fmt.Sprintf("%s(%s)", e.pick("any", "all"), e.expr([]kind{kInts, kStrs, kTuple, kDict}[e.IntN(4)], d))
	case 10:
		return fmt.Sprintf("%s.%s()", e.expr(kStr, d), e.pick("isalpha", "isdigit", "isupper", "islower", "isspace", "isalnum", "isidentifier", "istitle", "isascii", "isprintable"))
	case 11:
		return fmt.Sprintf("%s.%s(%s)", e.expr(kStr, d), e.pick("startswith", "endswith"), e.expr(kStr, d))
	}
	return fmt.Sprintf("isinstance(%s, %s)", e.expr(e.any(), d), e.pick("int", "str", "(int, float)", "bool", "list", "object"))
}

func (e *exprGen) listExpr(k kind, d int) string {
	elem := kInt
	if k == kStrs {
		elem = kStr
	}
	l := func() string { return e.expr(k, d) }
	switch e.IntN(13) {
	case 0:
		return "[" + e.list(e.IntN(5), func() string { return e.expr(elem, d) }) + "]"
	case 1:
		return fmt.Sprintf("(%s + %s)", l(), l())
	case 2:
		return fmt.Sprintf("(%s * %s)", l(), e.small())
	case 3:
		return fmt.Sprintf("%s[%s]", l(), e.slice())
	case 4:
		return fmt.Sprintf("sorted(%s%s)", l(), e.pick("", ", reverse=True", ", key=str", ", key=lambda v: -v", ", key=len", ", key=lambda v: str(v)[::-1], reverse=True"))
	case 5, 6:
		v := e.local()
		cond := ""
		if e.chance(40) {
			cond = " if " + e.with(v, func() string { return e.expr(kBool, d) })
		}
		return fmt.Sprintf("[%s for %s in %s%s]", e.with(v, func() string { return e.expr(elem, d) }), v, e.over(kInts, d), cond)
	case 7:
		return fmt.Sprintf("list(%s(%s))", e.pick("reversed", "list", "tuple", "iter"), l())
	case 8:
		if k == kStrs {
			return fmt.Sprintf("%s.%s(%s)", e.expr(kStr, d), e.pick("split", "rsplit", "split"), e.pick("", "','", "' '", "None, 1", "'a', 1", "'é'"))
		}
		return fmt.Sprintf("list(range(%s, %s, %s))", e.small(), e.pick("0", "5", "12", "-7"), e.pick("1", "2", "-1", "-3", "0"))
	case 9:
		if k == kStrs {
			return fmt.Sprintf("list(%s)", e.expr(kDict, d))
		}
		return fmt.Sprintf("list(%s.values())", e.expr(kDict, d))
	case 10:
		if k == kStrs {
			return fmt.Sprintf("list(map(%s, %s))", e.pick("str", "repr", "hex", "lambda v: f'{v:>4}'"), e.expr(kInts, d))
		}
		return fmt.Sprintf("list(map(%s, %s))", e.pick("abs", "int", "lambda v: v * v", "lambda v: v // 2", "len"), e.expr(kInts, d))
	case 11:
		return fmt.Sprintf("[*%s, *%s]", l(), e.expr([]kind{k, k, kTuple}[e.IntN(3)], d))
	}
	if k == kStrs {
		return fmt.Sprintf("%s.splitlines()", e.expr(kStr, d))
	}
	return fmt.Sprintf("list(%s)", e.expr([]kind{kInts, kBytes, kSet, kTuple}[e.IntN(4)], d))
}

func (e *exprGen) tupleExpr(d int) string {
	t := func() string { return e.expr(kTuple, d) }
	switch e.IntN(7) {
	case 0, 1:
		return "(" + strings.TrimSuffix(e.list(1+e.IntN(3), func() string { return e.expr(e.plain(), d) }), ",") + ",)"
	case 2:
		return fmt.Sprintf("(%s + %s)", t(), t())
	case 3:
		return fmt.Sprintf("%s[%s]", t(), e.slice())
	case 4:
		return fmt.Sprintf("tuple(%s)", e.expr(e.seq(), d))
	case 5:
		return fmt.Sprintf("divmod(%s, %s)", e.expr(kInt, d), e.expr(kInt, d))
	}
	return fmt.Sprintf("tuple(zip(%s, %s))", e.expr(e.seq(), d), e.expr(e.seq(), d))
}

func (e *exprGen) dictExpr(d int) string {
	switch e.IntN(7) {
	case 0:
		return "{" + e.list(e.IntN(4), func() string { return e.expr(kStr, d) + ": " + e.expr(kInt, d) }) + "}"
	case 1:
		return fmt.Sprintf("(%s | %s)", e.expr(kDict, d), e.expr(kDict, d))
	case 2:
		return fmt.Sprintf("{**%s, **%s}", e.expr(kDict, d), e.expr(kDict, d))
	case 3:
		return fmt.Sprintf("dict(zip(%s, %s))", e.expr(kStrs, d), e.expr(kInts, d))
	case 4:
		v := e.local()
		return fmt.Sprintf("{%s: %s for %s in %s}", e.with(v, func() string { return e.expr(kStr, d) }), e.with(v, func() string { return e.expr(kInt, d) }), v, e.over(kInts, d))
	case 5:
		return fmt.Sprintf("dict(sorted(%s.items()%s))", e.expr(kDict, d), e.pick("", ", reverse=True", ", key=lambda kv: kv[1]"))
	}
	return fmt.Sprintf("dict.fromkeys(%s, %s)", e.expr(kStrs, d), e.expr(kInt, d))
}

func (e *exprGen) setExpr(d int) string {
	s := func() string { return e.expr(kSet, d) }
	switch e.IntN(5) {
	case 0:
		return "{" + e.list(1+e.IntN(4), func() string { return "num(" + e.expr(kInt, d) + ")" }) + "}"
	case 1, 2:
		return fmt.Sprintf("(%s %s %s)", s(), e.pick("|", "&", "-", "^"), s())
	case 3:
		return fmt.Sprintf("%s(map(num, %s))", e.pick("set", "frozenset"), e.expr(kInts, d))
	}
	v := e.local()
	return fmt.Sprintf("{num(%s) for %s in %s}", e.with(v, func() string { return e.expr(kInt, d) }), v, e.over(kInts, d))
}
