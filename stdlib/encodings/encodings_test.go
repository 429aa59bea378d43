package encodings

import (
	"slices"
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/interp/object"
)

// Every codec has its module.
func TestModuleNames(t *testing.T) {
	if got, want := strings.Fields(builtin), object.CodecModules(); !slices.Equal(got, want) {
		t.Errorf("modules %v\ncodecs %v", got, want)
	}
}
