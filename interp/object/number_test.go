package object

import (
	"math"
	"math/big"
	"strings"
	"testing"
)

// num makes a number from Go text: an int literal of any size or a float.
func num(t testing.TB, s string) Value {
	t.Helper()
	if f, n := scanFloat(s); strings.ContainsAny(s, ".eian") && n == len(s) {
		return Float(f)
	}
	b, ok := new(big.Int).SetString(s, 0)
	if !ok {
		t.Fatalf("not a number: %q", s)
	}
	return IntFromBig(b)
}

// outcome is repr of v, or the pending exception as "Type: message".
func outcome(rt *Runtime, v Value) string {
	if v.IsNull() {
		e := rt.Clear()
		if e == nil {
			return "null without an exception"
		}
		args := e.Args()
		if tu := args.ExactTuple(); tu.Len() > 0 {
			var parts []string
			for _, a := range tu.Items() {
				s, _ := ToText(rt, a)
				parts = append(parts, s)
			}
			return e.typ.Name + ": " + strings.Join(parts, ", ")
		}
		return e.typ.Name
	}
	if tu := v.ExactTuple(); tu != nil {
		var parts []string
		for _, x := range tu.Items() {
			parts = append(parts, outcome(rt, x))
		}
		return "(" + strings.Join(parts, ", ") + ")"
	}
	if s := v.ExactStr(); s != nil {
		return s.s
	}
	s, ok := ReprText(rt, v)
	if !ok {
		return outcome(rt, Value{})
	}
	return s
}

func TestIntOperators(t *testing.T) {
	rt := NewRuntime(Limits{})
	for _, c := range []struct {
		a    string
		op   Op
		b    string
		want string
	}{
		{"9223372036854775807", Add, "1", "9223372036854775808"},
		{"-9223372036854775808", Sub, "1", "-9223372036854775809"},
		{"-9223372036854775808", Mul, "-1", "9223372036854775808"},
		{"3037000500", Mul, "3037000500", "9223372037000250000"},
		{"-4294967296", Mul, "2147483648", "-9223372036854775808"},
		{"-9223372036854775808", FloorDiv, "-1", "9223372036854775808"},
		{"-7", FloorDiv, "2", "-4"},
		{"-7", Mod, "2", "1"},
		{"7", Mod, "-2", "-1"},
		{"-7", DivMod, "-2", "(3, -1)"},
		{"7", TrueDiv, "2", "3.5"},
		{"9007199254740993", TrueDiv, "1", "9007199254740992.0"},
		{"1", TrueDiv, "3", "0.3333333333333333"},
		{"1", LShift, "62", "4611686018427387904"},
		{"1", LShift, "63", "9223372036854775808"},
		{"-1", LShift, "63", "-9223372036854775808"},
		{"-5", RShift, "1", "-3"},
		{"-5", RShift, "100", "-1"},
		{"5", RShift, "36893488147419103232", "0"},
		{"1", LShift, "-1", "ValueError: negative shift count"},
		{"1", LShift, "1099511627776", "MemoryError"},
		{"1", LShift, "36893488147419103232", "MemoryError"},
		{"1", LShift, "73786976294838206464", "OverflowError: too many digits in integer"},
		{"2", Pow, "10", "1024"},
		{"-3", Pow, "3", "-27"},
		{"-2", Pow, "63", "-9223372036854775808"},
		{"2", Pow, "64", "18446744073709551616"},
		{"10", Pow, "1000000000", "MemoryError"},
		{"10", Pow, "100000000000000000000000", "MemoryError"},
		{"2", Pow, "-1", "0.5"},
		{"0", Pow, "-1", "ZeroDivisionError: 0.0 cannot be raised to a negative power"},
		{"1", FloorDiv, "0", "ZeroDivisionError: integer division or modulo by zero"},
		{"1", Mod, "0", "ZeroDivisionError: integer modulo by zero"},
		{"1", DivMod, "0", "ZeroDivisionError: integer division or modulo by zero"},
		{"1", TrueDiv, "0", "ZeroDivisionError: division by zero"},
		{"1.5", Add, "1", "2.5"},
		{"1", Add, "1.5", "2.5"},
		{"1.0", FloorDiv, "0", "ZeroDivisionError: float floor division by zero"},
		{"1e308", Pow, "2", "OverflowError: 34, Numerical result out of range"},
		{"1.0", MatMul, "2", "TypeError: unsupported operand type(s) for @: 'float' and 'int'"},
		{"1.0", And, "2", "TypeError: unsupported operand type(s) for &: 'float' and 'int'"},
		{"-1.0", Mod, "3", "2.0"},
		{"0.0", FloorDiv, "-3", "-0.0"},
		{"5", FloorDiv, "-0.3", "-17.0"},
	} {
		if got := outcome(rt, Binary(rt, c.op, num(t, c.a), num(t, c.b))); got != c.want {
			t.Errorf("%s %s %s = %s, want %s", c.a, opSymbols[c.op], c.b, got, c.want)
		}
	}
}

func TestCompareExactly(t *testing.T) {
	rt := NewRuntime(Limits{})
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"9007199254740993", "9007199254740992.0", 1},
		{"9223372036854775807", "9223372036854775808.0", -1},
		{"9223372036854775808", "9223372036854775808.0", 0},
		{"-9223372036854775809", "-9223372036854775808.0", -1},
		{"1", "1.5", -1},
		{"100000000000000000000000000", "1e26", -1},
		{"100000000000000004764729344", "1e26", 0},
		{"100000000000000000000000000", "inf", -1},
		{"100000000000000000000000000", "-inf", 1},
	} {
		a, b := num(t, c.a), num(t, c.b)
		for op, want := range map[Cmp]bool{LT: c.want < 0, LE: c.want <= 0, EQ: c.want == 0, NE: c.want != 0, GT: c.want > 0, GE: c.want >= 0} {
			if got := Compare(rt, op, a, b); got != Bool(want) {
				t.Errorf("%s %s %s = %s", c.a, cmpSymbols[op], c.b, outcome(rt, got))
			}
			if got := Compare(rt, swapped[op], b, a); got != Bool(want) {
				t.Errorf("%s %s %s = %s", c.b, cmpSymbols[swapped[op]], c.a, outcome(rt, got))
			}
		}
		if c.want == 0 {
			h, _ := Hash(rt, a)
			g, _ := Hash(rt, b)
			if h != g {
				t.Errorf("hash(%s) != hash(%s)", c.a, c.b)
			}
		}
	}
	if got := Compare(rt, LT, Int(1), Float(math.NaN())); got != False {
		t.Errorf("1 < nan = %s", outcome(rt, got))
	}
}

func TestNumberHash(t *testing.T) {
	rt := NewRuntime(Limits{})
	for s, want := range map[string]int64{
		"-1": -2, "2305843009213693951": 0, "-2305843009213693951": 0, "2305843009213693952": 1,
		"10000000000000000000000000000000000000000": int64(new(big.Int).Mod(new(big.Int).Exp(big.NewInt(10), big.NewInt(40), nil), big.NewInt(hashMod)).Int64()),
		"1.5": 1152921504606846977, "-1.0": -2, "1e300": 1224995262755759164, "inf": 314159, "-inf": -314159, "5e-324": 16777216,
	} {
		if h, _ := Hash(rt, num(t, s)); int64(h) != want {
			t.Errorf("hash(%s) = %d, want %d", s, int64(h), want)
		}
	}
}

func TestFloatRepr(t *testing.T) {
	for _, s := range []string{"0.0", "-0.0", "1.0", "1e+16", "1234567890123456.0", "9999999999999998.0", "0.0001", "1e-05", "1.5e+300", "5e-324",
		"inf", "-inf", "nan", "0.1", "123456.789", "1.7976931348623157e+308", "-123.0", "9007199254740993.0"} {
		f, n := scanFloat(s)
		if n != len(s) {
			t.Fatalf("cannot read %s", s)
		}
		want := s
		if s == "9007199254740993.0" {
			want = "9007199254740992.0"
		}
		if got := FloatRepr(f); got != want {
			t.Errorf("repr(%s) = %s", s, got)
		}
	}
}

func TestIntFromText(t *testing.T) {
	rt := NewRuntime(Limits{})
	for _, c := range []struct {
		s    string
		base int64
		want string
	}{
		{"12", 10, "12"}, {" -12\n", 10, "-12"}, {"1_000", 10, "1000"}, {"0x_f", 16, "15"}, {"0b1", 16, "177"}, {"0_0", 0, "0"},
		{"１２", 10, "12"}, {"\u0663\u2003", 10, "3"}, {"zz", 36, "1295"}, {"-0x1", 0, "-1"},
		{"99999999999999999999", 10, "99999999999999999999"},
		{"-18446744073709551616", 10, "-18446744073709551616"}, {"9223372036854775807", 10, "9223372036854775807"}, {"9223372036854775808", 10, "9223372036854775808"},
		{"0b1000000000000000000000000000000000000000000000000000000000000000", 0, "9223372036854775808"},
		{"1__0", 10, "invalid"}, {"_1", 10, "invalid"}, {"1_", 10, "invalid"}, {"010", 0, "invalid"}, {"0x", 16, "invalid"}, {"", 10, "invalid"},
		{"\x1c1", 10, "invalid"}, {"- 1", 10, "invalid"}, {"0x-1", 0, "invalid"}, {"8", 8, "invalid"},
		{"1", 1, "ValueError: int() base must be >= 2 and <= 36, or 0"},
		{strings.Repeat("9", 4301), 10, "ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit"},
	} {
		got := outcome(rt, intNew(rt, &IntType, []Value{NewStr(c.s), Int(c.base)}, nil))
		if c.want == "invalid" {
			if !strings.HasPrefix(got, "ValueError: invalid literal for int() with base ") {
				t.Errorf("int(%q, %d) = %s", c.s, c.base, got)
			}
		} else if got != c.want {
			t.Errorf("int(%q, %d) = %s, want %s", c.s, c.base, got, c.want)
		}
	}
}
