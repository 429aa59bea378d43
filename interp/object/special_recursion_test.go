package object

import "testing"

// TestSpecialsThatCallThemselves: special methods that lead back to themselves
// without a frame in between end in RecursionError, not in Go's stack overflow.
func TestSpecialsThatCallThemselves(t *testing.T) {
	rt := NewRuntime(Limits{})
	rt.Builtins = NewModule("builtins")
	a := class(rt, "A", nil)
	if !SetAttr(rt, a, "__repr__", GetAttr(rt, a, "__str__")) {
		t.Fatal("cannot set __repr__")
	}
	if _, ok := ReprText(rt, Call0(rt, a)); ok || !rt.Matches(&RecursionErrorType) {
		t.Error("no RecursionError")
	}
}
