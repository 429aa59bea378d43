package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"github.com/ouro-lang/ouro/cmd/ouro/trace"
)

// options are what stands before the program on the command line. What follows
// the program, or -c CODE, or -m MODULE, is the program's own.
type options struct {
	Interactive bool `short:"i" help:"Start a session after the program."`
	Quiet       bool `short:"q" help:"Start a session without a banner."`
	Unbuffered  bool `short:"u" help:"Write output at once."`
	Version     int  `short:"V" type:"counter" help:"Print the version; -VV: and what built it."`
	Help        bool `short:"h" help:"Print this."`

	Warnings  []string `short:"W" sep:"none" placeholder:"ARG" help:"What to do with warnings: default, error, always, module, once or ignore."`
	Set       []string `short:"X" sep:"none" placeholder:"OPT" help:"dev: development mode, as --debug; int_max_str_digits=N; more in docs/language.md."`
	Debug     bool     `help:"asyncio's debug mode, all warnings."`
	Optimize  int      `short:"O" type:"counter" help:"Without assertions; -OO: and without docstrings."`
	SkipLine  bool     `short:"x" help:"Skip the first line of the script."`
	BytesWarn int      `short:"b" type:"counter" help:"Warn where str() is called on bytes, or bytes are compared with str; -bb: an error."`
	NoEnv     bool     `short:"E" help:"Ignore PYTHON* environment variables."`
	Isolated  bool     `short:"I" help:"As -E -P -s."`
	SafePath  bool     `short:"P" help:"Import nothing from the script's folder."`

	AllowRead  grant `placeholder:"=PATH,..." help:"Let the program read these files and folders, or all."`
	AllowWrite grant `placeholder:"=PATH,..." help:"Let it write them."`
	AllowNet   grant `placeholder:"=HOST,..." help:"Let it use the network, or talk to these hosts (HOST or HOST:PORT)."`
	AllowEnv   grant `placeholder:"=NAME,..." help:"Let it see the environment, or these variables."`
	AllowRun   bool  `help:"Let it start other programs."`
	AllowAll   bool  `short:"A" help:"All of these."`
	DenyRead   grant `placeholder:"=PATH,..." help:"Never these, whatever is allowed."`
	DenyWrite  grant `placeholder:"=PATH,..." help:"Never these."`
	DenyNet    grant `placeholder:"=HOST,..." help:"Never these, or no network."`
	DenyEnv    grant `placeholder:"=NAME,..." help:"Never these, or no variable."`
	DenyRun    bool  `help:"Start no programs."`
	NoPrompt   bool  `hidden:""` // nothing is ever asked for: what is not granted is refused

	Timeout   time.Duration `placeholder:"5s" help:"Stop the program after this time (exit status 124)."`
	MaxSteps  int64         `placeholder:"N" help:"Stop it after so much work (exit status 125)."`
	MaxMemory size          `placeholder:"64M" help:"Stop it when it holds so much memory."`
	MaxDepth  int           `placeholder:"N" help:"How deep its calls may be."`
	MaxTasks  int           `placeholder:"N" help:"How many tasks may be alive."`
	MaxOutput size          `placeholder:"1M" help:"How much it may print."`

	VirtualTime bool    `help:"Sleeps take no time, and every run sees the same times."`
	Seed        uint64  `placeholder:"N" help:"What the program draws at random is the same in every run."`
	Schedule    string  `placeholder:"random:SEED" help:"Run tasks that are ready together in another order."`
	Trace       traceTo `placeholder:"=FILE" help:"Draw what the tasks did, below the output, or into FILE (.txt, .html, .json for Chrome and Perfetto, .ndjson, .mmd)."`
	Follow      bool    `help:"Tell what the tasks do, while they do it, in sentences on stderr."`
	Explain     bool    `hidden:""` // ouro explain
	Quiz        bool    `hidden:""` // ouro explain --quiz
	Unfinished  bool    `help:"Report the tasks that the end of asyncio.run cancels."`

	NoSuggest   bool   `help:"At the prompt: do not show how a former block went on."`
	Color       string `enum:"auto,always,never" default:"auto" help:"Colours in tracebacks: auto, always or never."`
	Traceback   string `enum:"auto,ouro,rich,cpython" default:"auto" placeholder:"WHAT" help:"ouro: below a traceback the task, who awaited it, and hints; cpython: CPython's text alone; auto: ouro at a terminal, else cpython."`
	ErrorFormat string `enum:"text,json" default:"text" placeholder:"text|json" help:"json: an uncaught exception as one line of JSON on stderr."`

	// Options of CPython that change nothing but sys.flags here: there are no pyc
	// files and no site-packages, and neither parser nor imports tell what they do.
	NoBytecode  bool `short:"B" hidden:""`
	ParserDebug int  `short:"d" type:"counter" hidden:""`
	Verbose     int  `short:"v" type:"counter" hidden:""`
	RandomHash  bool `short:"R" hidden:""`
	NoUserSite  bool `short:"s" hidden:""`
	NoSite      bool `short:"S" hidden:""`
	Tabs        bool `short:"t" hidden:""` // of Python 2

	CheckHashBasedPycs string `hidden:""`
	HelpEnv            bool   `hidden:""`
	HelpXoptions       bool   `hidden:""`
	HelpAll            bool   `hidden:""`
}

// grant is an option that allows everything, or what its list names.
type grant struct {
	All  bool
	Some []string
}

// IsBool lets the option stand without a value.
func (*grant) IsBool() bool { return true }

// Decode implements kong.MapperValue.
func (g *grant) Decode(ctx *kong.DecodeContext) error {
	if t := ctx.Scan.Peek(); t.Type == kong.FlagValueToken {
		ctx.Scan.Pop()
		for _, s := range strings.Split(fmt.Sprint(t.Value), ",") {
			if s == "" {
				return errors.New("the list has an empty name")
			}
			g.Some = append(g.Some, s)
		}
		return nil
	}
	g.All = true
	return nil
}

// traceTo is where a picture of the run goes.
type traceTo struct {
	On   bool
	File string // empty: below the output
}

// IsBool lets the option stand without a value.
func (*traceTo) IsBool() bool { return true }

// Decode implements kong.MapperValue.
func (t *traceTo) Decode(ctx *kong.DecodeContext) error {
	t.On = true
	if v := ctx.Scan.Peek(); v.Type == kong.FlagValueToken {
		ctx.Scan.Pop()
		t.File = fmt.Sprint(v.Value)
		if !trace.Known(t.File) {
			return fmt.Errorf("a trace is written to a file .txt, .html, .json, .ndjson or .mmd, not to %q", t.File)
		}
	}
	return nil
}

// size is a number of bytes: 500, 64k, 64M, 2G.
type size int64

// Decode implements kong.MapperValue.
func (s *size) Decode(ctx *kong.DecodeContext) error {
	var text string
	if err := ctx.Scan.PopValueInto("size", &text); err != nil {
		return err
	}
	digits := strings.TrimRight(text, "kKmMgGiB")
	shift := 0
	switch strings.ToUpper(strings.TrimRight(text[len(digits):], "iB")) {
	case "":
	case "K":
		shift = 10
	case "M":
		shift = 20
	case "G":
		shift = 30
	default:
		return fmt.Errorf("%q is no size; write it as 500, 64k, 64M or 2G", text)
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n <= 0 || n > 1<<(62-shift) {
		return fmt.Errorf("%q is no size; write it as 500, 64k, 64M or 2G", text)
	}
	*s = size(n << shift)
	return nil
}

// program is what is to be run: one of code (-c), module (-m), a file, or
// nothing (standard input or a session).
type program struct {
	code, module, file string
	isCode, isModule   bool
	args               []string // sys.argv from index 1
}

// errUsage is an error of the command line, in the words to print.
type errUsage struct{ text string }

func (e *errUsage) Error() string { return e.text }

// parser returns kong's parser for o.
func (o *options) parser() (*kong.Kong, error) {
	return kong.New(o, kong.Name("ouro"), kong.NoDefaultHelp(), kong.Exit(func(int) {}), kong.Writers(io.Discard, io.Discard))
}

// parseArgs takes a command line apart. As with CPython's getopt options end at
// the first argument that is none, and behind -c CODE and -m MODULE.
func parseArgs(args []string) (*options, *program, error) {
	o := &options{}
	if len(args) == 0 || len(args[0]) < 2 || args[0][0] != '-' {
		// The usual call: nothing to parse.
		o.Color, o.ErrorFormat, o.Traceback = "auto", "text", "auto"
		return o, programOf(args), nil
	}
	k, err := o.parser()
	if err != nil {
		return nil, nil, err
	}
	takesValue := map[string]bool{}
	known := map[string]bool{}
	for _, f := range k.Model.Flags {
		name := "--" + f.Name
		known[name] = true
		takesValue[name] = !f.IsBool() && !f.IsCounter()
		if f.Short != 0 {
			known["-"+string(f.Short)] = true
			takesValue["-"+string(f.Short)] = !f.IsBool() && !f.IsCounter()
		}
	}
	for i := 0; i < len(args); i++ {
		a := args[i]
		if len(a) < 2 || a[0] != '-' {
			return o, programOf(args[i:]), parseOptions(k, args[:i])
		}
		if a == "--" {
			return o, programOf(args[i+1:]), parseOptions(k, args[:i])
		}
		if strings.HasPrefix(a, "--") {
			name, _, given := strings.Cut(a, "=")
			if !known[name] {
				return nil, nil, &errUsage{"unknown option " + a + didYouMean(name, known)}
			}
			if takesValue[name] && !given {
				if i++; i == len(args) {
					return nil, nil, &errUsage{"Argument expected for the " + name + " option"}
				}
			}
			continue
		}
		// Short options may stand together; -c and -m end the options.
		for j, r := range a[1:] {
			rest := a[1+j+len(string(r)):]
			switch r {
			case '?':
				return &options{Help: true}, &program{}, nil
			case 'J':
				return nil, nil, &errUsage{"-J is reserved for Jython"}
			}
			if r == 'c' || r == 'm' {
				next := i + 1
				if rest == "" {
					if next == len(args) {
						return nil, nil, &errUsage{fmt.Sprintf("Argument expected for the -%c option", r)}
					}
					rest = args[next]
					next++
				}
				before := args[:i:i]
				if j > 0 {
					before = append(before, a[:1+j])
				}
				p := &program{args: args[next:]}
				if r == 'c' {
					p.isCode, p.code = true, rest
				} else {
					p.isModule, p.module = true, rest
				}
				return o, p, parseOptions(k, before)
			}
			short := "-" + string(r)
			if !known[short] {
				return nil, nil, &errUsage{"Unknown option: " + short}
			}
			if takesValue[short] {
				if rest == "" {
					if i++; i == len(args) {
						return nil, nil, &errUsage{"Argument expected for the " + short + " option"}
					}
				}
				break
			}
		}
	}
	return o, &program{}, parseOptions(k, args)
}

func programOf(args []string) *program {
	if len(args) == 0 {
		return &program{}
	}
	return &program{file: args[0], args: args[1:]}
}

func parseOptions(k *kong.Kong, args []string) error {
	if _, err := k.Parse(args); err != nil {
		return &errUsage{err.Error()}
	}
	for _, f := range k.Model.Flags {
		if f.Name != "check-hash-based-pycs" || !f.Set {
			continue
		}
		if how := f.Target.String(); how != "always" && how != "default" && how != "never" {
			return &errUsage{"--check-hash-based-pycs must be one of 'default', 'always', or 'never'"}
		}
	}
	return nil
}

// didYouMean suggests the option that is most like name, if one is alike.
func didYouMean(name string, known map[string]bool) string {
	best, least := "", 4
	for k := range known {
		if !strings.HasPrefix(k, "--") {
			continue
		}
		if d := editDistance(name, k); d < least || d == least && best != "" && k < best {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return ", did you mean " + best + "?"
}

// editDistance is the number of letters to add, drop or change.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
