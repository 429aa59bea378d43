package calls

import (
	"fmt"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

const starlarkSource = `
def add(a, b):
    return a + b

def call_host(n):
    total = 0
    for i in range(n):
        total = host_add(total, i)
    return total

def call_self(n):
    total = 0
    for i in range(n):
        total = add(total, i)
    return total
`

func newStarlark() (Script, error) {
	thread := &starlark.Thread{Name: "main"}
	host := starlark.NewBuiltin("host_add", func(_ *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var x, y int64
		if err := starlark.UnpackPositionalArgs(b.Name(), args, kwargs, 2, &x, &y); err != nil {
			return nil, err
		}
		return starlark.MakeInt64(hostAdd(x, y)), nil
	})
	globals, err := starlark.ExecFileOptions(&syntax.FileOptions{}, thread, "calls.star", starlarkSource, starlark.StringDict{"host_add": host})
	if err != nil {
		return Script{}, err
	}
	call := func(fn starlark.Value, args ...starlark.Value) (int64, error) {
		v, err := starlark.Call(thread, fn, args, nil)
		if err != nil {
			return 0, err
		}
		if i, ok := v.(starlark.Int); ok {
			if n, ok := i.Int64(); ok {
				return n, nil
			}
		}
		return 0, fmt.Errorf("no int64: %v", v)
	}
	add, callHost, callSelf := globals["add"], globals["call_host"], globals["call_self"]
	return Script{
		Add:      func(a, b int64) (int64, error) { return call(add, starlark.MakeInt64(a), starlark.MakeInt64(b)) },
		CallHost: func(n int64) (int64, error) { return call(callHost, starlark.MakeInt64(n)) },
		CallSelf: func(n int64) (int64, error) { return call(callSelf, starlark.MakeInt64(n)) },
	}, nil
}
