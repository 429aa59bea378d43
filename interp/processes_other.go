//go:build !unix

package interp

import (
	"errors"
	"os/exec"

	"github.com/ouro-lang/ouro/interp/object"
)

// setGroup refuses: there are no sessions here.
func setGroup(_ *exec.Cmd, c object.Command) error {
	if c.NewSession || c.NewGroup {
		return errors.ErrUnsupported
	}
	return nil
}
