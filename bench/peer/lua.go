package peer

import (
	"errors"
	"strings"

	lua "github.com/yuin/gopher-lua"
)

func runLua(file, source string, args []string) error {
	// The stack of values may grow: by default it is fixed, and table.concat of a long list overflows it.
	state := lua.NewState(lua.Options{RegistryMaxSize: 1 << 24, RegistryGrowStep: 1 << 12})
	defer state.Close()
	fn, err := state.Load(strings.NewReader(source), file)
	if err != nil {
		return err
	}
	state.Push(fn)
	var raised *lua.ApiError
	if err := state.PCall(0, lua.MultRet, nil); errors.As(err, &raised) {
		return errors.New(raised.Object.String()) // without the traceback
	} else if err != nil {
		return err
	}
	return nil
}
