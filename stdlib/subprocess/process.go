// Package subprocess is the subprocess module over the programs the host lets
// scripts start, and what asyncio's subprocess transport is made of.
package subprocess

import (
	"context"
	_ "embed"
	"errors"
	"io"
	"maps"
	"os"
	"slices"
	"sync"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
	ouroio "github.com/ouro-lang/ouro/stdlib/io"
	"github.com/ouro-lang/ouro/stdlib/socket"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed subprocess.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "subprocess",
	Doc:  "Start programs, talk to them through pipes, and learn how they ended.",
	Rows: []object.Row{
		{Sig: "_start(args, stdin, stdout, stderr, cwd, env, executable, fds, pipesize, session, group, /)", Fn: start},
		{Sig: "_children()", Fn: children},
	},
	Source: source,
}

// LoopRows are the functions of asyncio's subprocess transport.
var LoopRows = []object.Row{{Sig: "_start(loop, args, stdin, stdout, stderr, cwd, env, executable, fds, pipesize, session, group, /)", Fn: startAsync}}

// process is a program that was started.
type process struct {
	object.Object
	object.WalkMark
	p     object.Process
	pipes [3]value // channels, null where there is none

	mu      sync.Mutex
	begun   bool // a goroutine waits for the end
	done    bool
	status  int
	err     error
	waiters []*object.Thread
	talk    *conversation
}

var processType *object.Type

// Walk implements object.Walkable.
func (p *process) Walk(w *object.Walker) int64 {
	w.VisitAll(p.pipes[:])
	return 512
}

// CPython's numbers for what a stream is to be.
const (
	pipe    = -1
	stdout  = -2
	devnull = -3
)

// command reads the arguments of start.
func command(rt *runtime, a []value) (object.Command, bool) {
	var c request
	if rt.Host.Processes == nil {
		rt.OSError(int(syscall.EPERM), "starting processes is not granted to this program", "")
		return c.Command, false
	}
	for _, v := range object.AsList(a[0]).Items() {
		c.Args = append(c.Args, textOf(v))
	}
	c.Path = c.Args[0]
	if !object.NoneOrAbsent(a[6]) {
		c.Path = textOf(a[6])
	}
	for _, v := range object.AsTuple(a[7]).Items() {
		if !c.pass(rt, v) {
			return c.Command, false
		}
	}
	if n, ok := object.IndexInt(rt, a[8]); !ok {
		return c.Command, false
	} else if n > 0 {
		c.PipeSize = int(n)
	}
	c.NewSession = a[9].IsTrue()
	if !a[10].IsNone() {
		n, ok := object.IndexInt(rt, a[10])
		if !ok {
			return c.Command, false
		}
		c.NewGroup, c.Group = true, int(n)
	}
	kind := func(v value) int64 {
		if v.IsInt() {
			return v.Int()
		}
		return 0
	}
	for i, v := range a[1:4] {
		if v.IsInt() && v.Int() >= 0 && !c.attach(rt, i, v.Int()) {
			return c.Command, false
		}
	}
	in, out, err := kind(a[1]), kind(a[2]), kind(a[3])
	c.Stdin, c.Stdout, c.Stderr = in == pipe, out == pipe, err == pipe
	c.NullStdin, c.NullStdout, c.NullStderr = in == devnull, out == devnull, err == devnull
	c.MergeStderr = c.MergeStderr || err == stdout
	if !a[4].IsNone() {
		c.Dir = textOf(a[4])
	} else {
		c.Dir = rt.Host.Dir
	}
	if d := object.AsDict(a[5]); d != nil {
		c.Env = []string{}
		for i := 0; ; i++ {
			k, v, ok := d.Entry(i)
			if !ok {
				break
			}
			if !k.IsNull() {
				c.Env = append(c.Env, textOf(k)+"="+textOf(v))
			}
		}
	}
	return c.Command, true
}

// request is a Command in the making.
type request struct{ object.Command }

// attach makes the file behind a descriptor stream i of the program. False: an
// exception is pending.
func (c *request) attach(rt *runtime, i int, fd int64) bool {
	h := ouroio.HandleOf(rt, fd)
	switch {
	case h == nil:
		rt.OSError(int(syscall.EBADF), "Bad file descriptor", "")
		return false
	case h.Standard() == i:
		return true // what it has anyway
	case i == 2 && h.Standard() == 1:
		c.MergeStderr = true
		return true
	}
	if c.Files[i], _ = h.File().(*os.File); c.Files[i] == nil {
		rt.Raisef(&object.NotImplementedErrorType, "a program cannot be given descriptor %d: it is no file of the machine's", fd)
		return false
	}
	return true
}

// maxPassed bounds the numbers of descriptors a program can be given.
const maxPassed = 256

// pass gives the program a descriptor under the number the script knows it by.
// False: an exception is pending.
func (c *request) pass(rt *runtime, v value) bool {
	fd, ok := object.IndexInt(rt, v)
	if !ok {
		return false
	}
	h := ouroio.HandleOf(rt, fd)
	switch {
	case fd < 0:
		rt.ValueErrorf("bad value(s) in fds_to_keep")
		return false
	case h == nil:
		rt.OSError(int(syscall.EBADF), "Bad file descriptor", "")
		return false
	case fd < 3:
		return true // the three streams
	}
	f, _ := h.File().(*os.File)
	if f == nil || fd >= maxPassed {
		rt.Raisef(&object.NotImplementedErrorType, "a program cannot be given descriptor %d: it is no file of the machine's", fd)
		return false
	}
	for int64(len(c.Extra)) <= fd-3 {
		c.Extra = append(c.Extra, nil)
	}
	c.Extra[fd-3] = f
	return true
}

func textOf(v value) string {
	if s := object.AsStr(v); s != nil {
		return s.Go()
	}
	if b := object.AsBytes(v); b != nil {
		return string(b.Go())
	}
	return ""
}

// stateKey is where an interpreter keeps the programs that were not waited for.
const stateKey = "subprocess.children"

// children returns them by number, for os.waitpid and os.kill.
func children(rt *runtime) value {
	d := object.NewDict()
	table, _ := rt.State[stateKey].(running)
	for _, pid := range slices.Sorted(maps.Keys(table)) {
		d.Set(rt, object.Int(int64(pid)), object.ValueOf(&table[pid].Object))
	}
	return d.Value()
}

// running are the programs of an interpreter of which it is not known how they
// ended, by their ids.
type running map[int]*process

// Stop implements object.Stopper: no program outlives its interpreter, which
// waits for some on goroutines.
func (r running) Stop() {
	for _, p := range r {
		if !p.isDone() {
			p.p.Signal(os.Kill)
			p.watch() // nobody else asks how it ended
		}
	}
}

func (p *process) remember(rt *runtime) {
	table, _ := rt.State[stateKey].(running)
	if table == nil {
		table = running{}
		rt.State[stateKey] = table
	}
	table[p.p.Pid()] = p
}

func (p *process) reap(rt *runtime) {
	if table, _ := rt.State[stateKey].(running); table[p.p.Pid()] == p {
		delete(table, p.p.Pid())
	}
}

func newProcess(rt *runtime, started object.Process) value {
	p := &process{p: started}
	p.Object = object.NewObject(processType, p)
	p.remember(rt)
	if w := started.Stdin(); w != nil {
		p.pipes[0] = socket.NewChannel(nil, w, w)
	}
	for i, r := range [2]io.ReadCloser{started.Stdout(), started.Stderr()} {
		if r != nil {
			p.pipes[i+1] = socket.NewChannel(r, nil, r)
		}
	}
	return object.ValueOf(&p.Object)
}

// dropped ends a program nobody learned of.
func dropped(v any) {
	p := v.(object.Process)
	p.Signal(os.Kill)
	for _, c := range [3]io.Closer{p.Stdin(), p.Stdout(), p.Stderr()} {
		if c != nil {
			c.Close()
		}
	}
	go p.Wait()
}

func start(rt *runtime, a []value) value {
	c, ok := command(rt, a)
	if !ok || !rt.FlushText(1) || !rt.FlushText(2) {
		return null
	}
	type outcome struct {
		p   object.Process
		err error
	}
	out := make(chan outcome, 1)
	host := rt.Host.Processes
	if !rt.Outside(object.ForWork, func(ctx context.Context) {
		p, err := host.Start(ctx, c)
		out <- outcome{p, err}
	}) {
		go func() {
			if o := <-out; o.err == nil {
				dropped(o.p)
			}
		}()
		return null
	}
	o := <-out
	if o.err != nil {
		return socket.RaiseHost(rt, o.err)
	}
	return newProcess(rt, o.p)
}

func startAsync(rt *runtime, a []value) value {
	l := loop.LoopFor(rt, a[0])
	if l == nil {
		return null
	}
	c, ok := command(rt, a[1:])
	if !ok || !rt.FlushText(1) || !rt.FlushText(2) {
		return null
	}
	host := rt.Host.Processes
	return l.Start(&loop.HostCall{Name: "start process",
		Run:     func(ctx context.Context) (any, error) { return host.Start(ctx, c) },
		Dropped: dropped,
		Settle: func(rt *runtime, result any, err error) value {
			if err != nil {
				return socket.RaiseHost(rt, err)
			}
			return newProcess(rt, result.(object.Process))
		}}).Value()
}

func processOf(v value) *process { return v.Impl().(*process) }

// watch has a goroutine wait for the end.
func (p *process) watch() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.begun {
		return
	}
	p.begun = true
	go func() {
		status, err := p.p.Wait()
		p.mu.Lock()
		p.done, p.status, p.err = true, status, err
		for _, t := range p.waiters {
			t.Unpark()
		}
		p.mu.Unlock()
	}()
}

// result is the exit status, None while there is none.
func (p *process) result(rt *runtime) value {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.err != nil:
		return socket.RaiseHost(rt, p.err)
	case !p.done:
		return object.None
	}
	return object.Int(int64(p.status))
}

func processPoll(rt *runtime, v value) value {
	p := processOf(v)
	p.watch()
	if p.isDone() {
		p.reap(rt)
	}
	return p.result(rt)
}

// processEnded is processPoll for who only wants to look.
func processEnded(rt *runtime, v value) value {
	p := processOf(v)
	p.watch()
	return p.result(rt)
}

// until waits until over says so, for at most timeout seconds or for ever if
// that is None. False: an exception is pending.
func (p *process) until(rt *runtime, timeout value, over func() bool) bool {
	end := object.NoDeadline
	if !timeout.IsNone() {
		f, ok := object.AsFloat(rt, timeout)
		if !ok {
			return false
		}
		end = rt.Clock.Monotonic() + time.Duration(max(0, min(f, 9e9))*1e9)
	}
	t := rt.Thread()
	p.mu.Lock()
	p.waiters = append(p.waiters, t)
	p.mu.Unlock()
	defer p.forget(t)
	for !over() {
		switch rt.Park(end, object.ForWork) {
		case object.TimedOut:
			return true
		case object.Interrupted:
			if !rt.Refill() {
				return false
			}
		}
	}
	return true
}

// forget ends the wait of t.
func (p *process) forget(t *object.Thread) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i, w := range p.waiters {
		if w == t {
			p.waiters = append(p.waiters[:i], p.waiters[i+1:]...)
			return
		}
	}
}

func (p *process) isDone() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.done
}

func processWait(rt *runtime, v, timeout value) value {
	p := processOf(v)
	p.watch()
	if !rt.FlushText(1) || !p.until(rt, timeout, p.isDone) {
		return null
	}
	if p.isDone() {
		p.reap(rt)
	}
	return p.result(rt)
}

func processWaitAsync(rt *runtime, v, lv value) value {
	l := loop.LoopFor(rt, lv)
	if l == nil {
		return null
	}
	p := processOf(v)
	return l.Start(&loop.HostCall{Name: "wait for process", Idle: true,
		Run: func(ctx context.Context) (any, error) {
			// Nobody is left to wait for it: the program ends with the loop.
			defer context.AfterFunc(ctx, func() { p.p.Signal(os.Kill) })()
			status, err := p.p.Wait()
			p.mu.Lock()
			p.begun, p.done, p.status, p.err = true, true, status, err
			p.mu.Unlock()
			return status, err
		},
		Settle: func(rt *runtime, result any, err error) value {
			if err != nil {
				return socket.RaiseHost(rt, err)
			}
			p.reap(rt)
			return object.Int(int64(result.(int)))
		}}).Value()
}

func processSignal(rt *runtime, v, number value) value {
	n, ok := object.IndexInt(rt, number)
	if !ok {
		return null
	}
	err := processOf(v).p.Signal(syscall.Signal(n))
	switch {
	case err == nil:
		return object.None
	case errors.Is(err, os.ErrProcessDone):
		return rt.OSError(int(syscall.ESRCH), "No such process", "")
	}
	return socket.RaiseHost(rt, err)
}

// conversation is communicate(): what was read so far, by goroutines that go
// on when the time is up.
type conversation struct {
	left int
	out  [2][]byte
	err  error
}

// maxOutput bounds what communicate keeps of a program's output when memory is
// not limited.
const maxOutput = 1 << 30

func processTalk(rt *runtime, v, input, timeout value) value {
	p := processOf(v)
	p.watch()
	p.mu.Lock()
	first := p.talk == nil
	if first {
		p.talk = &conversation{}
	}
	c := p.talk
	p.mu.Unlock()
	if first {
		room := rt.Limits().Memory
		if room <= 0 {
			room = maxOutput
		}
		p.begin(c, room)
		if w := p.p.Stdin(); w != nil {
			text := append([]byte(nil), object.AsBytes(input).Go()...)
			p.goOn(c, func() error {
				_, err := w.Write(text)
				if e := w.Close(); err == nil {
					err = e
				}
				if errors.Is(err, syscall.EPIPE) || errors.Is(err, os.ErrClosed) {
					return nil // the program did not want to hear it
				}
				return err
			})
		}
	}
	over := func() bool {
		p.mu.Lock()
		defer p.mu.Unlock()
		return c.left == 0 && p.done
	}
	if !rt.FlushText(1) || !p.until(rt, timeout, over) {
		return null
	}
	done := over()
	p.mu.Lock()
	defer p.mu.Unlock()
	if done && c.err != nil {
		if errors.Is(c.err, errTooLong) {
			return rt.RaiseType(&object.MemoryErrorType)
		}
		return socket.RaiseHost(rt, c.err)
	}
	items := []value{object.Bool(done), object.None, object.None}
	for i := range c.out {
		if p.pipes[i+1].IsNull() {
			continue
		}
		if !rt.Alloc(int64(len(c.out[i]))) {
			return null
		}
		items[i+1] = object.NewBytes(append([]byte(nil), c.out[i]...))
	}
	return object.NewTuple(items)
}

var errTooLong = errors.New("more output than memory")

// begin has goroutines read the program's output.
func (p *process) begin(c *conversation, room int64) {
	for i, r := range [2]io.Reader{p.p.Stdout(), p.p.Stderr()} {
		if p.pipes[i+1].IsNull() {
			continue
		}
		p.goOn(c, func() error {
			buf := make([]byte, 32<<10)
			for {
				n, err := r.Read(buf)
				p.mu.Lock()
				c.out[i] = append(c.out[i], buf[:n]...)
				long := int64(len(c.out[0])+len(c.out[1])) > room
				p.mu.Unlock()
				switch {
				case long:
					p.p.Signal(os.Kill)
					return errTooLong
				case err == io.EOF || errors.Is(err, os.ErrClosed):
					return nil
				case err != nil:
					return err
				}
			}
		})
	}
}

// goOn runs f on a goroutine of the conversation.
func (p *process) goOn(c *conversation, f func() error) {
	p.mu.Lock()
	c.left++
	p.mu.Unlock()
	go func() {
		err := f()
		p.mu.Lock()
		c.left--
		if c.err == nil {
			c.err = err
		}
		for _, t := range p.waiters {
			t.Unpark()
		}
		p.mu.Unlock()
	}()
}

func init() {
	stream := func(i int) any {
		return func(_ *runtime, v value) value {
			if c := processOf(v).pipes[i]; !c.IsNull() {
				return c
			}
			return object.None
		}
	}
	processType = object.NewBuiltinType(object.TypeSpec{Name: "subprocess._Process", Flags: object.Final | object.NoNew,
		Doc: "A program that was started.",
		Rows: []object.Row{
			{Sig: "pid", Kind: object.Getter, Fn: func(_ *runtime, v value) value { return object.Int(int64(processOf(v).p.Pid())) }},
			{Sig: "stdin", Kind: object.Getter, Fn: stream(0)},
			{Sig: "stdout", Kind: object.Getter, Fn: stream(1)},
			{Sig: "stderr", Kind: object.Getter, Fn: stream(2)},
			{Sig: "poll(self, /)", Doc: "Return the exit status, None while the program runs.", Fn: processPoll},
			{Sig: "ended(self, /)", Doc: "Return the exit status, None while the program runs; it stays to be waited for.", Fn: processEnded},
			{Sig: "wait(self, timeout, /)", Doc: "Wait for the end; return the exit status, None if the time was up first.", Fn: processWait},
			{Sig: "until_end(self, /)", Doc: "Wait for the end; it stays to be waited for.", Fn: func(rt *runtime, v value) value {
				p := processOf(v)
				p.watch()
				if !rt.FlushText(1) || !p.until(rt, object.None, p.isDone) {
					return null
				}
				return object.None
			}},
			{Sig: "wait_async(self, loop, /)", Doc: "Return the future of the exit status.", Fn: processWaitAsync},
			{Sig: "signal(self, number, /)", Doc: "Send a signal.", Fn: processSignal},
			{Sig: "talk(self, input, timeout, /)", Doc: "Write input, read all output and wait; return (over, stdout, stderr).", Fn: processTalk},
		}})
}
