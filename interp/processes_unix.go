//go:build unix

package interp

import (
	"os/exec"
	"syscall"

	"github.com/ouro-lang/ouro/interp/object"
)

// setGroup has a program begin in the session and the process group it is to be in.
func setGroup(cmd *exec.Cmd, c object.Command) error {
	if c.NewSession || c.NewGroup {
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: c.NewSession, Setpgid: c.NewGroup, Pgid: c.Group}
	}
	return nil
}
