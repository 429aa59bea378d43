package stdlib_test

import (
	"context"
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// Every module can be the first that a program imports: what imports in a circle
// must not need a name before it is there.
func TestEveryModuleFirst(t *testing.T) {
	for _, m := range stdlib.All() {
		if strings.HasPrefix(m.Name, "asyncio.windows_") {
			continue // meant for Windows; says so when it is imported
		}
		in, err := interp.New(interp.Config{Modules: stdlib.All()})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := in.RunString(context.Background(), "first.py", "import "+m.Name); err != nil {
			t.Errorf("import %s: %v", m.Name, err)
		}
		in.Close()
	}
}
