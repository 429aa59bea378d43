package parser

import "testing"

func TestParseSmall(t *testing.T) {
	m, err := Parse("x.py", []byte("a = f(1)\nif a: pass\n"))
	if err != nil {
		t.Fatal(err)
	}
	const want = "Module(body=[Assign(targets=[Name(id='a', ctx=Store())], value=Call(func=Name(id='f', ctx=Load()), args=[Constant(value=1)])), " +
		"If(test=Name(id='a', ctx=Load()), body=[Pass()])])"
	if got := Dump(m); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
