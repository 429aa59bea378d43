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
	c := &command{dir: dir, stdin: strings.NewReader(""), stdout: &out, stderr: &errs, virtual: virtual}
	if in, err := os.ReadFile(filepath.Join(dir, strings.TrimSuffix(script, ".py")+".in")); err == nil {
		c.stdin = bytes.NewReader(in)
	}
	code = c.main(context.Background(), []string{script})
	return out.String(), errs.String(), code
}

func TestScripts(t *testing.T) {
	const root = "../../testdata/"
	scripttest.Run(t, runScript, root+"lang", root+"types", root+"errors", root+"async", root+"differs", "../../examples/scripts")
}
