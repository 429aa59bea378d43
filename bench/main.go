// Command bench measures Ouro beside CPython 3.13 and beside the script languages that Go programs embed today:
//
//	cd bench && go run .
//
// README.md says what is measured, and how to read it.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/bench/peer"
)

const programsFolder = "programs"

type flags struct {
	rounds   int
	run      string
	engines  string
	python   string
	ouro     string
	json     string
	markdown bool
	timeout  time.Duration
	list     bool
	record   bool
	compare  bool
	peer     string
	parse    bool
}

func main() {
	var f flags
	flag.IntVar(&f.rounds, "rounds", 5, "how often each program runs on each engine")
	flag.StringVar(&f.run, "run", "", "only programs whose name matches this `regexp`")
	flag.StringVar(&f.engines, "engines", strings.Join(engineNames(), ","), "`list` of engines")
	flag.StringVar(&f.python, "python", "python3.13", "CPython's `command`")
	flag.StringVar(&f.ouro, "ouro", "", "`path` of a built ouro; without it ../cmd/ouro is built")
	flag.StringVar(&f.json, "json", "", "write everything measured to this `file`")
	flag.BoolVar(&f.markdown, "md", false, "print Markdown")
	flag.DurationVar(&f.timeout, "timeout", 2*time.Minute, "longest time for one run")
	flag.BoolVar(&f.list, "list", false, "list the programs and stop")
	flag.BoolVar(&f.record, "record", false, "write CPython's output of the programs to NAME.expected and stop")
	flag.BoolVar(&f.compare, "compare", false, "compare two files that -json wrote: -compare OLD NEW")
	flag.StringVar(&f.peer, "peer", "", "be this peer and run a file: -peer `name` FILE (how bench starts its children)")
	flag.BoolVar(&f.parse, "parse", false, "parse a file and say how long it takes, with Ouro's parser or that of -peer: -parse FILE")
	flag.Parse()

	if err := dispatch(f, flag.Args(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func dispatch(f flags, args []string, out io.Writer) error {
	switch {
	case f.parse:
		return parseFile(f.peer, args, out)
	case f.peer != "":
		if len(args) == 0 {
			return errors.New("usage: bench -peer NAME FILE ARGUMENT...")
		}
		return peer.RunFile(f.peer, args[0], args[1:])
	case f.compare:
		if len(args) != 2 {
			return errors.New("usage: bench -compare OLD.json NEW.json")
		}
		return compareFiles(args[0], args[1], f.markdown, out)
	case len(args) > 0:
		return fmt.Errorf("unexpected argument %q", args[0])
	}
	programs, err := selectPrograms(f.run)
	if err != nil {
		return err
	}
	if f.list {
		for _, p := range programs {
			fmt.Fprintf(out, "%-16s %-8s %-20s %s\n", p.Name, p.Kind, strings.Join(p.Needs, ","), p.About)
		}
		return nil
	}
	if _, err := os.Stat(programsFolder); err != nil {
		return fmt.Errorf("%w: run me in the folder bench", err)
	}
	dir, err := os.MkdirTemp("", "ouro-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-interrupted
		os.RemoveAll(dir)
		os.Exit(130)
	}()
	if f.record {
		return record(f, programs, dir, out)
	}
	return measure(f, programs, dir, out)
}

func selectPrograms(pattern string) ([]Program, error) {
	re, err := regexp.Compile(pattern)
	if err != nil {
		return nil, err
	}
	var out []Program
	for _, p := range Programs {
		if re.MatchString(p.Name) {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no program matches %q (-list shows them)", pattern)
	}
	return out, nil
}

func measure(f flags, programs []Program, dir string, out io.Writer) error {
	if f.rounds < 1 {
		return errors.New("-rounds must be at least 1")
	}
	engines, stdlib, err := selectEngines(f, dir)
	if err != nil {
		return err
	}
	launch, err := newLauncher(dir, f.timeout)
	if err != nil {
		return err
	}
	cases, err := cases(programs, programsFolder, dir, stdlib)
	if err != nil {
		return err
	}
	report := Report{Machine: thisMachine(), Rounds: f.rounds, Engines: engines, Cases: cases}
	m := measurement{runner: launch, engines: engines, cases: cases, rounds: f.rounds, timeout: f.timeout, progress: progressTo(os.Stderr)}
	if report.Results, err = m.run(); err != nil {
		return err
	}
	if f.json != "" {
		text, err := json.MarshalIndent(report, "", " ")
		if err != nil {
			return err
		}
		if err := os.WriteFile(f.json, append(text, '\n'), 0o666); err != nil {
			return err
		}
	}
	failures, missing := report.failed(Failed), report.failed(NotYet)
	lists := map[string][]string{"FAILED": failures, "Not yet": missing}
	fmt.Fprint(out, document(report.Head(), report.Tables(), lists, []string{"FAILED", "Not yet"}, f.markdown))
	if len(failures) > 0 {
		return fmt.Errorf("%d of the runs FAILED", len(failures))
	}
	return nil
}

// progressTo is the file if a person looks at it, and nowhere otherwise: failures are also in the report.
func progressTo(file *os.File) io.Writer {
	if info, err := file.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
		return file
	}
	return io.Discard
}

// selectEngines finds or builds what -engines asks for. Only CPython may be missing, and only where nobody asked for it.
func selectEngines(f flags, dir string) (engines []Engine, stdlib string, err error) {
	self, err := os.Executable()
	if err != nil {
		return nil, "", err
	}
	asked := strings.Split(f.engines, ",")
	for _, name := range asked {
		if !slices.Contains(engineNames(), name) {
			return nil, "", fmt.Errorf("no engine %q: there are %s", name, strings.Join(engineNames(), ", "))
		}
	}
	for _, name := range engineNames() {
		if !slices.Contains(asked, name) {
			continue
		}
		var e Engine
		switch name {
		case ouroName:
			e, err = ouro(f.ouro, self, programsFolder, dir)
		case cpythonName:
			e, stdlib, err = cpython(f.python, programsFolder)
			if err != nil && !wasSet("engines") && !wasSet("python") {
				fmt.Fprintln(os.Stderr, "no CPython to compare with:", err)
				err = nil
				continue
			}
		default:
			var p peer.Engine
			p, err = peer.Find(name)
			e = peerEngine(p, self, programsFolder)
		}
		if err != nil {
			return nil, "", err
		}
		engines = append(engines, e)
	}
	return engines, stdlib, nil
}

func wasSet(name string) bool {
	set := false
	flag.Visit(func(f *flag.Flag) { set = set || f.Name == name })
	return set
}

// record writes down what CPython prints, which from then on every engine has to print.
func record(f flags, programs []Program, dir string, out io.Writer) error {
	engine, _, err := cpython(f.python, programsFolder)
	if err != nil {
		return err
	}
	launch, err := newLauncher(dir, f.timeout)
	if err != nil {
		return err
	}
	for _, p := range programs {
		if p.Kind == Memory || p.Kind == Parse {
			continue // their output depends on the case
		}
		c := Case{Name: p.Name, Program: p.Name, Kind: p.Kind, Needs: p.Needs}
		o, err := launch.run(engine.command(c), "")
		if err != nil {
			return err
		}
		sample, output, status, detail := judge(c, o, "", f.timeout)
		if status != OK {
			return fmt.Errorf("%s: %s", p.Name, detail)
		}
		if err := os.WriteFile(goldenFile(programsFolder, p.Name), []byte(output), 0o666); err != nil {
			return err
		}
		fmt.Fprintf(out, "%-16s %6.3f s  %s\n", p.Name, sample.CPU.Seconds(), quote(output))
	}
	return nil
}
