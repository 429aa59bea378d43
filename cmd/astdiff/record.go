package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// record renews what the tests of lexer and parser compare with, from CPython:
//
//	parse/digests.txt       a digest of the tree of every script under dir
//	parse/golden/NAME.ast   the trees of parse/NAME.py for those that exist
//	lex/NAME.tokens         the tokens of lex/NAME.py
//	errors/syntax/*.txt     the message behind each wrong program
func record(python, cache, dir string) error {
	files, err := pythonFiles(dir)
	if err != nil {
		return err
	}
	theirs, err := consult(python, cache, files)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	out.WriteString("# path, digest of the source, digest of CPython's ast.dump with attributes\n")
	for _, path := range files {
		v := theirs[path]
		if v.Digest == "" {
			continue
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(src)
		fmt.Fprintf(&out, "%s %s %s\n", filepath.ToSlash(rel), hex.EncodeToString(sum[:8]), v.Digest)
	}
	if err := os.WriteFile(filepath.Join(dir, "parse", "digests.txt"), out.Bytes(), 0o644); err != nil {
		return err
	}
	if err := recordAll(python, "statements", filepath.Join(dir, "parse", "golden", "*.ast"), func(path string) string {
		return filepath.Join(dir, "parse", strings.TrimSuffix(filepath.Base(path), ".ast")+".py")
	}); err != nil {
		return err
	}
	if err := recordAll(python, "tokens", filepath.Join(dir, "lex", "*.tokens"), func(path string) string {
		return strings.TrimSuffix(path, ".tokens") + ".py"
	}); err != nil {
		return err
	}
	chunks, err := filepath.Glob(filepath.Join(dir, "errors", "syntax", "*.txt"))
	if err != nil {
		return err
	}
	for _, path := range chunks {
		if err := recordErrors(python, path); err != nil {
			return err
		}
	}
	return nil
}

// recordAll rewrites every file that matches the pattern with what the oracle
// says of its script.
func recordAll(python, mode, pattern string, script func(path string) string) error {
	paths, err := filepath.Glob(pattern)
	if err != nil {
		return err
	}
	for _, path := range paths {
		out, err := ask(python, mode, script(path))
		if err != nil {
			return err
		}
		if err := os.WriteFile(path, out, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func ask(python, mode, input string) ([]byte, error) {
	cmd := exec.Command(python, "-W", "ignore", "-c", oracle, mode)
	cmd.Stdin = strings.NewReader(input)
	cmd.Stderr = os.Stderr
	return cmd.Output()
}

// recordErrors rewrites a file of wrong programs. Each is followed by a line
// that begins with "--- " and says what CPython thinks of it.
func recordErrors(python, path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	programs := []string{}
	var program strings.Builder
	for _, line := range strings.SplitAfter(string(data), "\n") {
		if strings.HasPrefix(line, "--- ") || line == "---\n" {
			programs = append(programs, program.String())
			program.Reset()
			continue
		}
		program.WriteString(line)
	}
	input, err := json.Marshal(programs)
	if err != nil {
		return err
	}
	answers, err := ask(python, "errors", string(input))
	if err != nil {
		return err
	}
	var verdicts []string
	if err := json.Unmarshal(answers, &verdicts); err != nil {
		return err
	}
	var out strings.Builder
	for i, p := range programs {
		out.WriteString(p)
		fmt.Fprintf(&out, "--- %s\n", verdicts[i])
	}
	out.WriteString(program.String())
	return os.WriteFile(path, []byte(out.String()), 0o644)
}
