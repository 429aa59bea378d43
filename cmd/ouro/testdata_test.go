package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/scripttest"
)

// runScript runs a script in this process, exactly as the command would.
func runScript(script, dir string, virtual bool) (stdout, stderr string, code int) {
	var out, errs bytes.Buffer
	c := &command{dir: dir, stdin: strings.NewReader(""), stdout: &out, stderr: &errs, virtual: virtual}
	if in, err := os.ReadFile(inputOf(script, dir)); err == nil {
		c.stdin = bytes.NewReader(in)
	}
	if filepath.IsAbs(script) {
		c.rules = interp.FileRules{Read: []string{dir}, Write: []string{dir}}
	}
	code = c.main(context.Background(), []string{script})
	return out.String(), errs.String(), code
}

// inputOf names the file that may hold a script's stdin.
func inputOf(script, dir string) string {
	if !filepath.IsAbs(script) {
		script = filepath.Join(dir, script)
	}
	return strings.TrimSuffix(script, ".py") + ".in"
}

func TestScripts(t *testing.T) {
	const root = "../../testdata/"
	scripttest.Run(t, runScript, root+"lang", root+"types", root+"errors", root+"async", root+"stdlib", root+"differs", "../../examples/scripts")
}
