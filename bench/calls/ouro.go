package calls

import (
	"context"

	"github.com/ouro-lang/ouro/interp"
)

const ouroSource = `
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

var ouroProgram = interp.MustCompile("calls.py", ouroSource)

func newOuro() (Script, error) {
	in, err := interp.New(interp.Config{
		Globals: map[string]any{"host_add": hostAdd},
		Limits:  interp.Limits{Steps: -1},
	})
	if err != nil {
		return Script{}, err
	}
	ctx := context.Background()
	if _, err := in.Run(ctx, ouroProgram); err != nil {
		return Script{}, err
	}
	call := func(name string) func(args ...any) (int64, error) {
		return func(args ...any) (int64, error) {
			v, err := in.Call(ctx, name, args...)
			if err != nil {
				return 0, err
			}
			return interp.As[int64](v)
		}
	}
	add, callHost, callSelf := call("add"), call("call_host"), call("call_self")
	return Script{
		Add:      func(a, b int64) (int64, error) { return add(a, b) },
		CallHost: func(n int64) (int64, error) { return callHost(n) },
		CallSelf: func(n int64) (int64, error) { return callSelf(n) },
	}, nil
}
