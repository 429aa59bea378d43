package interp

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"sync"
	"syscall"

	"github.com/ouro-lang/ouro/interp/object"
)

// HostProcesses grants the programs of the machine: scripts may start whatever
// the process may. Streams that are no pipes go to stdin, stdout and stderr;
// nil is /dev/null.
func HostProcesses(stdin io.Reader, stdout, stderr io.Writer) Processes {
	return hostProcesses{stdin, stdout, stderr}
}

type hostProcesses struct {
	stdin          io.Reader
	stdout, stderr io.Writer
}

// Start implements Processes. The end of ctx does not end the program: who
// started it has it to signal.
func (h hostProcesses) Start(ctx context.Context, c object.Command) (object.Process, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	cmd := exec.Command(c.Path)
	if cmd.Err != nil && !errors.Is(cmd.Err, exec.ErrDot) {
		return nil, &os.PathError{Op: "exec", Path: c.Path, Err: syscall.ENOENT}
	}
	cmd.Err = nil
	if len(c.Args) > 0 {
		cmd.Args = c.Args
	}
	cmd.Dir, cmd.Env = c.Dir, c.Env
	p := &hostProcess{cmd: cmd}
	var theirs []*os.File
	fail := func(err error) (object.Process, error) {
		closeAll(theirs)
		p.closePipes()
		return nil, err
	}
	pipe := func() (r, w *os.File, err error) {
		if r, w, err = os.Pipe(); err == nil && c.PipeSize > 0 {
			if err = sizePipe(w, c.PipeSize); err != nil {
				closeAll([]*os.File{r, w})
			}
		}
		return r, w, err
	}
	cmd.ExtraFiles = c.Extra
	if err := setGroup(cmd, c); err != nil {
		return nil, err
	}
	if c.Stdin {
		r, w, err := pipe()
		if err != nil {
			return fail(err)
		}
		cmd.Stdin, p.stdin = r, w
		theirs = append(theirs, r)
	} else if c.Files[0] != nil {
		cmd.Stdin = c.Files[0]
	} else if !c.NullStdin {
		cmd.Stdin = fileOnly(h.stdin)
	}
	if c.Stdout {
		r, w, err := pipe()
		if err != nil {
			return fail(err)
		}
		cmd.Stdout, p.stdout = w, r
		theirs = append(theirs, w)
	} else if c.Files[1] != nil {
		cmd.Stdout = c.Files[1]
	} else if !c.NullStdout {
		cmd.Stdout = h.stdout
	}
	switch {
	case c.MergeStderr:
		cmd.Stderr = cmd.Stdout
	case c.Stderr:
		r, w, err := pipe()
		if err != nil {
			return fail(err)
		}
		cmd.Stderr, p.stderr = w, r
		theirs = append(theirs, w)
	case c.Files[2] != nil:
		cmd.Stderr = c.Files[2]
	case !c.NullStderr:
		cmd.Stderr = h.stderr
	}
	if err := cmd.Start(); err != nil {
		return fail(err)
	}
	closeAll(theirs)
	return p, nil
}

// fileOnly is r if the program can have it as it is: anything else would be
// read ahead on its behalf.
func fileOnly(r io.Reader) io.Reader {
	if f, ok := r.(*os.File); ok {
		return f
	}
	return nil
}

func closeAll(files []*os.File) {
	for _, f := range files {
		f.Close()
	}
}

type hostProcess struct {
	cmd                   *exec.Cmd
	stdin, stdout, stderr *os.File
	once                  sync.Once
	status                int
	err                   error
}

func (p *hostProcess) closePipes() {
	for _, f := range [3]*os.File{p.stdin, p.stdout, p.stderr} {
		if f != nil {
			f.Close()
		}
	}
}

// Pid implements object.Process.
func (p *hostProcess) Pid() int { return p.cmd.Process.Pid }

// Stdin implements object.Process.
func (p *hostProcess) Stdin() io.WriteCloser {
	if p.stdin == nil {
		return nil
	}
	return p.stdin
}

// Stdout implements object.Process.
func (p *hostProcess) Stdout() io.ReadCloser {
	if p.stdout == nil {
		return nil
	}
	return p.stdout
}

// Stderr implements object.Process.
func (p *hostProcess) Stderr() io.ReadCloser {
	if p.stderr == nil {
		return nil
	}
	return p.stderr
}

// Wait implements object.Process; the pipes stay open, for what is left in
// them.
func (p *hostProcess) Wait() (int, error) {
	p.once.Do(func() {
		err := p.cmd.Wait()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			p.err = err
			return
		}
		if ws, ok := p.cmd.ProcessState.Sys().(syscall.WaitStatus); ok && ws.Signaled() {
			p.status = -int(ws.Signal())
		} else {
			p.status = p.cmd.ProcessState.ExitCode()
		}
	})
	return p.status, p.err
}

// Signal implements object.Process.
func (p *hostProcess) Signal(sig os.Signal) error { return p.cmd.Process.Signal(sig) }
