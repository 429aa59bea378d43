package peer

import (
	"github.com/d5/tengo/v2"
	"github.com/d5/tengo/v2/stdlib"
)

func runTengo(file, source string, args []string) error {
	script := tengo.NewScript([]byte(source))
	script.SetImports(stdlib.GetModuleMap(stdlib.AllModuleNames()...))
	_, err := script.Run()
	return err
}
