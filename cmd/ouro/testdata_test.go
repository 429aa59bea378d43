package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/interp/scripttest"
)

// runScript runs a script in this process, exactly as the command would.
func runScript(script, dir string, virtual bool) (stdout, stderr string, code int) {
	var out, errs bytes.Buffer
	c := &command{dir: dir, stdin: strings.NewReader(""), stdout: &out, stderr: &errs}
	var args []string
	if virtual {
		args = append(args, "--virtual-time")
	}
	if in, err := os.ReadFile(inputOf(script, dir)); err == nil {
		c.stdin = bytes.NewReader(in)
	}
	if filepath.IsAbs(script) {
		args = append(args, "--allow-read="+dir, "--allow-write="+dir)
	}
	code = c.main(context.Background(), append(args, script))
	return out.String(), errs.String(), code
}

// inputOf names the file that may hold a script's stdin.
func inputOf(script, dir string) string {
	if !filepath.IsAbs(script) {
		script = filepath.Join(dir, script)
	}
	return strings.TrimSuffix(script, ".py") + ".in"
}

// Scripts that talk over sockets and to programs wait for the world: a virtual
// clock is nothing to them.
func TestNetworkScripts(t *testing.T) {
	scripttest.Run(t, func(script, dir string, virtual bool) (stdout, stderr string, code int) {
		var out, errs bytes.Buffer
		c := &command{dir: dir, stdin: strings.NewReader(""), stdout: &out, stderr: &errs}
		code = c.main(context.Background(), []string{"-A", script})
		return out.String(), errs.String(), code
	}, "../../testdata/network")
}

func TestScripts(t *testing.T) {
	const root = "../../testdata/"
	scripttest.Run(t, runScript, root+"lang", root+"types", root+"errors", root+"async", root+"stdlib", root+"differs", "../../examples/scripts")
}
