package plaindata_test

import (
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/plaindata"
)

type node struct {
	next  *node
	items []any
	by    map[string]any
	call  func()
	ch    chan int
}

// TestCheck holds that functions and channels are found wherever they hide.
func TestCheck(t *testing.T) {
	loop := &node{}
	loop.next = loop
	loop.items = []any{loop, 1, "text", object.None}
	if got := plaindata.Check(loop); got != nil {
		t.Errorf("plain data: %v", got)
	}
	for name, bad := range map[string]*node{
		"field":  {call: func() {}},
		"deep":   {next: &node{items: []any{&node{ch: make(chan int)}}}},
		"in map": {by: map[string]any{"x": func() {}}},
	} {
		got := plaindata.Check(bad)
		if len(got) != 1 {
			t.Errorf("%s: found %q", name, got)
		}
	}
	in := object.NewList([]object.Value{object.NewFunc("f()", "", func(*object.Runtime) object.Value { return object.None })})
	if got := plaindata.Check(in); got != nil {
		t.Errorf("built-in functions are named, not data: %v", strings.Join(got, "; "))
	}
}
