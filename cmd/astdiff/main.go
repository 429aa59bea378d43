// Astdiff compares this project's parser with an installed CPython 3.13 on
// every Python file of a directory: both must accept or both reject it, and
// the trees must be equal with the place of every node. It is a tool for those
// who work on the parser.
//
//	go run ./cmd/astdiff [-python python3.13] [-cache FILE] [-errors] [DIR]
//	go run ./cmd/astdiff [-python python3.13] -record testdata
//
// Without DIR it takes the standard library of that Python, tests included.
// What CPython says of a file is kept in the cache, by name, size and time.
// With -record it renews what the tests of lexer and parser compare with.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"

	"github.com/ouro-lang/ouro/parser"
)

//go:embed oracle.py
var oracle string

// verdict is what one of the parsers says of a file: the digest of the dumped
// tree, or an error.
type verdict struct {
	Path   string `json:"path"`
	Digest string `json:"digest"`
	Error  string `json:"error"`
	Stamp  string `json:"stamp,omitempty"`
}

func main() {
	python := flag.String("python", "python3.13", "the CPython to compare with")
	cache := flag.String("cache", "", "file that keeps what CPython said")
	errorsToo := flag.Bool("errors", false, "compare the messages of rejected files as well")
	renew := flag.Bool("record", false, "renew the files under DIR that tests compare with")
	show := flag.Int("show", 10, "how many differing trees to show")
	flag.Parse()
	var err error
	if *renew {
		err = record(*python, *cache, flag.Arg(0))
	} else {
		err = run(*python, *cache, flag.Arg(0), *errorsToo, *show)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "astdiff:", err)
		os.Exit(1)
	}
}

func run(python, cache, dir string, errorsToo bool, show int) error {
	if dir == "" {
		out, err := exec.Command(python, "-c", "import os; print(os.path.dirname(os.__file__))").Output()
		if err != nil {
			return err
		}
		dir = strings.TrimSpace(string(out))
	}
	files, err := pythonFiles(dir)
	if err != nil {
		return err
	}
	theirs, err := consult(python, cache, files)
	if err != nil {
		return err
	}
	accepted, rejected, differ := 0, 0, 0
	for _, path := range files {
		want := theirs[path]
		got, dump := judge(path)
		switch {
		case got.Digest == want.Digest && (got.Error == want.Error || got.Digest == "" && !errorsToo):
			if got.Digest == "" {
				rejected++
			} else {
				accepted++
			}
			continue
		case got.Digest == "" || want.Digest == "":
			fmt.Printf("%s\n  here:    %s\n  CPython: %s\n", path, orAccepted(got), orAccepted(want))
		default:
			fmt.Printf("%s: trees differ\n", path)
			if show--; show >= 0 {
				if err := showDifference(python, path, dump); err != nil {
					return err
				}
			}
		}
		differ++
	}
	fmt.Printf("%d files: %d accepted with equal trees, %d rejected by both, %d differ\n", len(files), accepted, rejected, differ)
	if differ > 0 {
		return errors.New("there are differences")
	}
	return nil
}

func orAccepted(v verdict) string {
	if v.Digest != "" {
		return "accepted"
	}
	return v.Error
}

// pythonFiles lists the files to compare, without installed packages.
func pythonFiles(dir string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && d.Name() == "site-packages" {
			return filepath.SkipDir
		}
		if !d.IsDir() && strings.HasSuffix(path, ".py") {
			files = append(files, path)
		}
		return nil
	})
	sort.Strings(files)
	return files, err
}

// judge parses a file here.
func judge(path string) (verdict, string) {
	src, err := os.ReadFile(path)
	if err != nil {
		return verdict{Path: path, Error: err.Error()}, ""
	}
	m, err := parser.Parse(path, src)
	if err != nil {
		return verdict{Path: path, Error: errorLine(err)}, ""
	}
	dump := parser.DumpAttributes(m)
	sum := sha256.Sum256([]byte(dump))
	return verdict{Path: path, Digest: hex.EncodeToString(sum[:])}, dump
}

func errorLine(err error) string {
	var e *parser.SyntaxError
	if !errors.As(err, &e) {
		return err.Error()
	}
	return fmt.Sprintf("%s: %s (%d, %d, %d, %d)", e.Class, e.Msg, e.Line, e.Col, e.EndLine, e.EndCol)
}

// consult asks CPython about the files that are not in the cache.
func consult(python, cache string, files []string) (map[string]verdict, error) {
	known := map[string]verdict{}
	if cache != "" {
		if data, err := os.ReadFile(cache); err == nil {
			lines := bufio.NewScanner(bytes.NewReader(data))
			lines.Buffer(nil, 1<<20)
			for lines.Scan() {
				var v verdict
				if err := json.Unmarshal(lines.Bytes(), &v); err == nil && v.Stamp == stamp(v.Path) {
					known[v.Path] = v
				}
			}
		}
	}
	var ask []string
	for _, f := range files {
		if _, ok := known[f]; !ok {
			ask = append(ask, f)
		}
	}
	if len(ask) == 0 {
		return known, nil
	}
	cmd := exec.Command(python, "-W", "ignore", "-c", oracle)
	cmd.Stdin = strings.NewReader(strings.Join(ask, "\n"))
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	var fresh bytes.Buffer
	for _, line := range bytes.Split(bytes.TrimSpace(out), []byte("\n")) {
		var v verdict
		if err := json.Unmarshal(line, &v); err != nil {
			return nil, err
		}
		v.Stamp = stamp(v.Path)
		known[v.Path] = v
		data, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		fresh.Write(append(data, '\n'))
	}
	if cache == "" {
		return known, nil
	}
	f, err := os.OpenFile(cache, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, err
	}
	if _, err := f.Write(fresh.Bytes()); err != nil {
		return nil, err
	}
	return known, f.Close()
}

func stamp(path string) string {
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%d %d", info.Size(), info.ModTime().UnixNano())
}

// showDifference prints the surroundings of the first difference of two trees.
func showDifference(python, path, here string) error {
	out, err := ask(python, "dump", path)
	if err != nil {
		return err
	}
	there := strings.TrimSuffix(string(out), "\n")
	i := 0
	for i < len(here) && i < len(there) && here[i] == there[i] {
		i++
	}
	from := max(0, i-200)
	fmt.Printf("  here:    ...%s\n  CPython: ...%s\n", here[from:min(len(here), i+150)], there[from:min(len(there), i+150)])
	return nil
}
