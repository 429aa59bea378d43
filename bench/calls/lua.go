package calls

import (
	"fmt"

	lua "github.com/yuin/gopher-lua"
)

const luaSource = `
function add(a, b) return a + b end
function call_host(n)
  local total = 0
  for i = 0, n - 1 do total = host_add(total, i) end
  return total
end
function call_self(n)
  local total = 0
  for i = 0, n - 1 do total = add(total, i) end
  return total
end
`

func newLua() (Script, error) {
	state := lua.NewState()
	state.SetGlobal("host_add", state.NewFunction(func(l *lua.LState) int {
		l.Push(lua.LNumber(hostAdd(l.CheckInt64(1), l.CheckInt64(2))))
		return 1
	}))
	if err := state.DoString(luaSource); err != nil {
		return Script{}, err
	}
	call := func(fn lua.LValue, args ...lua.LValue) (int64, error) {
		if err := state.CallByParam(lua.P{Fn: fn, NRet: 1, Protect: true}, args...); err != nil {
			return 0, err
		}
		v := state.Get(-1)
		state.Pop(1)
		n, ok := v.(lua.LNumber)
		if !ok {
			return 0, fmt.Errorf("no number: %v", v)
		}
		return int64(n), nil
	}
	add, callHost, callSelf := state.GetGlobal("add"), state.GetGlobal("call_host"), state.GetGlobal("call_self")
	return Script{
		Add:      func(a, b int64) (int64, error) { return call(add, lua.LNumber(a), lua.LNumber(b)) },
		CallHost: func(n int64) (int64, error) { return call(callHost, lua.LNumber(n)) },
		CallSelf: func(n int64) (int64, error) { return call(callSelf, lua.LNumber(n)) },
	}, nil
}
