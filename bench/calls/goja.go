package calls

import (
	"fmt"

	"github.com/dop251/goja"
)

const gojaSource = `
function add(a, b) { return a + b; }
function callHost(n) {
  let total = 0;
  for (let i = 0; i < n; i++) total = hostAdd(total, i);
  return total;
}
function callSelf(n) {
  let total = 0;
  for (let i = 0; i < n; i++) total = add(total, i);
  return total;
}
`

func newGoja() (Script, error) {
	vm := goja.New()
	// The signature that goja calls fastest; a plain Go function would go through reflection.
	err := vm.Set("hostAdd", func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(hostAdd(call.Argument(0).ToInteger(), call.Argument(1).ToInteger()))
	})
	if err != nil {
		return Script{}, err
	}
	if _, err := vm.RunScript("calls.js", gojaSource); err != nil {
		return Script{}, err
	}
	function := func(name string) (goja.Callable, error) {
		fn, ok := goja.AssertFunction(vm.Get(name))
		if !ok {
			return nil, fmt.Errorf("no function %s", name)
		}
		return fn, nil
	}
	add, err := function("add")
	if err != nil {
		return Script{}, err
	}
	callHost, err := function("callHost")
	if err != nil {
		return Script{}, err
	}
	callSelf, err := function("callSelf")
	if err != nil {
		return Script{}, err
	}
	call := func(fn goja.Callable, args ...goja.Value) (int64, error) {
		v, err := fn(goja.Undefined(), args...)
		if err != nil {
			return 0, err
		}
		return v.ToInteger(), nil
	}
	return Script{
		Add:      func(a, b int64) (int64, error) { return call(add, vm.ToValue(a), vm.ToValue(b)) },
		CallHost: func(n int64) (int64, error) { return call(callHost, vm.ToValue(n)) },
		CallSelf: func(n int64) (int64, error) { return call(callSelf, vm.ToValue(n)) },
	}, nil
}
