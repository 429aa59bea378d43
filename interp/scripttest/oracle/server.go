package oracle

import (
	"bufio"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/ouro-lang/ouro/interp/scripttest"
)

//go:embed server/forks.py
var forks []byte

// Server is a CPython process that runs programs in forks of itself, many in one fork if they may share
// it: far cheaper than a process started for each. Programs read no stdin.
type Server struct {
	cpython *Interpreter
	cmd     *exec.Cmd
	names   io.WriteCloser
	answers *bufio.Reader
}

// ErrKilled is the error of a program that killed CPython, or ran for too long.
var ErrKilled = errors.New("CPython was killed")

// Serve starts a process that runs programs with the virtual clock. A program may take deadline of processor time.
// The caller closes the Server; the Interpreter must live longer.
func (in *Interpreter) Serve(deadline time.Duration) (*Server, error) {
	if !in.isCPython || in.clock == "" {
		return nil, fmt.Errorf("only CPython with the virtual clock serves")
	}
	path := filepath.Join(in.clock, "forks.py")
	if err := os.WriteFile(path, forks, 0o644); err != nil {
		return nil, err
	}
	words := append(in.command[:len(in.command):len(in.command)], path, fmt.Sprint(int(deadline.Seconds())))
	s := &Server{cpython: in, cmd: exec.Command(words[0], words[1:]...)}
	s.cmd.Env = append(in.env[:len(in.env):len(in.env)], "PYTHONPATH="+in.clock)
	s.cmd.Stderr = os.Stderr
	var err error
	if s.names, err = s.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	s.answers = bufio.NewReader(out)
	return s, s.cmd.Start()
}

// Run runs the program with this absolute path.
func (s *Server) Run(path string) (scripttest.Result, error) {
	results, err := s.RunAll([]string{path})
	if err != nil {
		return scripttest.Result{}, err
	}
	return results[0], nil
}

// RunAll runs programs one after the other, which share no namespace but one process. If one of them
// kills it, or does not end, there are fewer results than programs, and an error.
func (s *Server) RunAll(paths []string) ([]scripttest.Result, error) {
	if _, err := fmt.Fprintln(s.names, strings.Join(paths, "\t")); err != nil {
		return nil, err
	}
	var results []scripttest.Result
	var sizes [][2]int
	killed, total := 0, [2]int{}
	for {
		line, err := s.answers.ReadString('\n')
		if err != nil {
			return nil, fmt.Errorf("CPython's server: %w", err)
		}
		if strings.HasPrefix(line, "end ") {
			if _, err := fmt.Sscanf(line, "end %d %d %d", &killed, &total[0], &total[1]); err != nil {
				return nil, err
			}
			break
		}
		var r scripttest.Result
		var size [2]int
		if _, err := fmt.Sscan(line, &r.Code, &size[0], &size[1]); err != nil {
			return nil, err
		}
		results, sizes = append(results, r), append(sizes, size)
	}
	text := make([]byte, total[0]+total[1])
	if _, err := io.ReadFull(s.answers, text); err != nil {
		return nil, err
	}
	stdout, stderr := string(text[:total[0]]), string(text[total[0]:])
	for i, size := range sizes {
		r := &results[i]
		r.Stdout, stdout = stdout[:size[0]], stdout[size[0]:]
		r.Stderr, stderr = stderr[:size[1]], stderr[size[1]:]
		*r = scripttest.Normalise(*r, filepath.Dir(paths[i]))
		r.Stdout, r.Stderr = s.cpython.cutLibrary(r.Stdout), s.cpython.cutLibrary(r.Stderr)
	}
	if len(results) < len(paths) {
		return results, fmt.Errorf("%s: %w by signal %d (%d or %d: ran too long)\n%s", paths[len(results)], ErrKilled, killed, sigProf, sigAlarm, stderr)
	}
	return results, nil
}

// The signals of the timers that stop a program: the same numbers on every system
// where this server runs.
const sigAlarm, sigProf = 14, 27

// Close ends the process.
func (s *Server) Close() error {
	s.names.Close()
	return s.cmd.Wait()
}
