package asyncio

import (
	"slices"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/socket"
	"github.com/ouro-lang/ouro/stdlib/subprocess"
)

// This file is asyncio as a package: CPython's sub-modules, which programs and
// libraries name, and the names of the package that come from them.
//
// What is written in Go is made with the package. The rest, Python code in the
// folder part, is made when somebody asks for a sub-module or for one of its
// names, so that a program that only runs tasks pays for none of it.

// part is a sub-module of the package.
type part struct {
	name string
	// all is __all__, whose names the package has too; nil for a sub-module
	// without one.
	all []string
	// more are names of the package, or of the folder's Python code, that only
	// the sub-module is asked for.
	more []string
	rows []row
	// source is its Python code, nil if all of it is written in Go.
	source *string
}

// parts are the sub-modules. Those with an __all__ come first, in the order in
// which they make up the __all__ of the package.
var parts = []part{
	{name: "base_events", source: &baseEventsSource, all: []string{"BaseEventLoop", "Server"}},
	{name: "coroutines", source: &coroutinesSource, all: []string{"iscoroutinefunction", "iscoroutine"}, rows: coroutineFormatRows},
	{name: "events", source: &eventsSource, all: []string{"AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
		"get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop",
		"get_child_watcher", "set_child_watcher", "_set_running_loop", "get_running_loop", "_get_running_loop"}, rows: policyNameRows},
	{name: "exceptions", source: &exceptionsSource, all: []string{"BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError",
		"IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError"}, more: []string{"DeadlockError"}},
	{name: "futures", source: &futuresSource, all: []string{"Future", "wrap_future", "isfuture"}},
	{name: "locks", all: []string{"Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier"}},
	{name: "protocols", source: &protocolsSource, all: []string{"BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol"}},
	{name: "runners", all: []string{"Runner", "run"}},
	{name: "queues", all: []string{"Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "QueueShutDown"}},
	{name: "streams", source: &streamsSource, all: []string{"StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server",
		"open_unix_connection", "start_unix_server"}, rows: streamRows},
	{name: "subprocess", source: &subprocessSource, all: []string{"create_subprocess_exec", "create_subprocess_shell"}},
	{name: "tasks", source: &tasksSource, all: []string{"Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED",
		"wait", "wait_for", "as_completed", "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe",
		"current_task", "all_tasks", "create_eager_task_factory", "eager_task_factory",
		"_register_task", "_unregister_task", "_enter_task", "_leave_task"}, more: []string{"_swap_current_task"}},
	{name: "taskgroups", all: []string{"TaskGroup"}},
	{name: "threads", source: &threadsSource, all: []string{"to_thread"}},
	{name: "timeouts", all: []string{"Timeout", "timeout", "timeout_at"}},
	{name: "transports", source: &transportsSource, all: []string{"BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport"}},
	{name: "unix_events", source: &unixEventsSource, all: []string{"SelectorEventLoop", "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher",
		"PidfdChildWatcher", "MultiLoopChildWatcher", "ThreadedChildWatcher", "DefaultEventLoopPolicy", "EventLoop"}, more: []string{"_UnixSelectorEventLoop"}},

	{name: "base_futures", source: &baseFuturesSource, all: []string{}, more: []string{"isfuture"}, rows: futureFormatRows},
	{name: "base_tasks", source: &baseTasksSource},
	{name: "constants", source: &constantsSource},
	{name: "format_helpers", source: &formatHelpersSource, rows: formatRows},
	{name: "log", source: &logSource},
	{name: "mixins", source: &mixinsSource},
	{name: "selector_events", source: &selectorEventsSource, all: []string{"BaseSelectorEventLoop"}, rows: socket.LoopRows},
	{name: "base_subprocess", source: &baseSubprocessSource, rows: subprocess.LoopRows},
	{name: "trsock", source: &trsockSource},
	{name: "_server", source: &serverSource},
	{name: "_sockets", source: &socketsSource},
	{name: "_tls", source: &tlsSource},
	{name: "_pipes", source: &pipesSource},
	{name: "staggered", source: &staggeredSource, all: []string{"staggered_race"}},
	{name: "sslproto", source: &sslprotoSource},
	{name: "proactor_events", source: &proactorEventsSource, all: []string{"BaseProactorEventLoop"}},
	{name: "windows_events", source: &windowsSource},
	{name: "windows_utils", source: &windowsSource},
}

// packageParts is how many of parts make up the package's __all__.
var packageParts = slices.IndexFunc(parts, func(p part) bool { return p.name == "base_futures" })

// Parts returns the recipes of the sub-modules.
func Parts() []object.ModuleDef {
	defs := make([]object.ModuleDef, len(parts), len(parts)+1)
	for i := range parts {
		defs[i] = parts[i].def()
	}
	return append(defs, object.ModuleDef{Name: "_asyncio", Doc: "Accelerator module for asyncio", Init: initAccelerator})
}

// accelerated are the names of the package that CPython's module _asyncio has.
var accelerated = []string{"Future", "Task", "_enter_task", "_get_running_loop", "_leave_task", "_register_task", "_set_running_loop",
	"_swap_current_task", "_unregister_task", "current_task", "get_event_loop", "get_running_loop"}

func initAccelerator(rt *runtime, m *object.Module) bool {
	if rt.ImportName("asyncio", nil, object.None, 0).IsNull() {
		return false
	}
	for _, name := range accelerated {
		m.Set(name, packageOf(rt).Dict.GetStr(name))
	}
	return true
}

func (p *part) def() object.ModuleDef {
	d := object.ModuleDef{Name: "asyncio." + p.name, Rows: p.rows, Init: p.init}
	if p.source != nil {
		d.Source = *p.source
	}
	return d
}

// init copies what is written in Go from the package.
func (p *part) init(rt *runtime, m *object.Module) bool {
	m.Set("__package__", object.NewStr("asyncio"))
	core := packageOf(rt)
	for _, names := range [2][]string{p.all, p.more} {
		for _, name := range names {
			if v := core.Dict.GetStr(name); !v.IsNull() {
				m.Set(name, v)
			}
		}
	}
	if p.all != nil {
		m.Set("__all__", stringTuple(p.all))
	}
	return true
}

func stringTuple(texts []string) value {
	items := make([]value, len(texts))
	for i, s := range texts {
		items[i] = object.NewStr(s)
	}
	return object.NewTuple(items)
}

// packageKey is where an interpreter keeps the package, whatever a script has
// done to sys.modules.
const packageKey = "asyncio.package"

func packageOf(rt *runtime) *object.Module { return rt.State[packageKey].(*object.Module) }

// initPackage makes the module a package whose other names are made on demand.
func initPackage(rt *runtime, m *object.Module) {
	rt.State[packageKey] = m
	m.Set("__path__", object.NewList(nil))
	m.Set("__package__", object.NewStr("asyncio"))
	var all []string
	for i := range parts {
		p := &parts[i]
		for _, names := range [2][]string{p.all, p.more} {
			for _, name := range names {
				// CPython's __module__ of a function names the sub-module.
				v := m.Dict.GetStr(name)
				if v.IsNull() || v.AsBuiltin() == nil {
					continue
				}
				switch name {
				case "timeout":
					v.AsBuiltin().Annotations = annotated("delay")
				case "timeout_at":
					v.AsBuiltin().Annotations = annotated("when")
				}
				switch b := v.AsBuiltin(); {
				case slices.Contains(accelerated, name):
					b.Module = "_asyncio"
				case name == "isfuture":
					b.Module = "asyncio.base_futures"
				case b.Module == "asyncio":
					b.Module = "asyncio." + p.name
				}
			}
		}
		if i < packageParts {
			all = append(all, p.all...)
		}
	}
	m.Set("__all__", stringTuple(all))
}

var packageRows = []row{
	{Sig: "__getattr__(name)", Fn: packageAttr},
	{Sig: "__dir__()", Fn: packageDir},
}

// packageDir lists the names that were made and those that wait to be asked for.
func packageDir(rt *runtime) value {
	var names []value
	d := packageOf(rt).Dict
	for i := 0; ; i++ {
		k, _, ok := d.Entry(i)
		if !ok {
			break
		}
		if !k.IsNull() {
			names = append(names, k)
		}
	}
	for i := range parts[:packageParts] {
		for _, name := range append([]string{parts[i].name}, parts[i].all...) {
			if d.GetStr(name).IsNull() {
				names = append(names, object.NewStr(name))
			}
		}
	}
	return object.NewList(names)
}

// packageAttr finds a name of the package that has not been made yet.
func packageAttr(rt *runtime, v value) value {
	s := object.AsStr(v)
	if s == nil {
		return rt.TypeErrorf("attribute name must be string, not '%s'", object.TypeName(v))
	}
	name := s.Go()
	for i := range parts {
		p := &parts[i]
		if p.name == name {
			return importPart(rt, name)
		}
		if i < packageParts && slices.Contains(p.all, name) {
			sub := importPart(rt, p.name)
			if sub.IsNull() {
				return null
			}
			x := object.GetAttr(rt, sub, name)
			if !x.IsNull() {
				packageOf(rt).Set(name, x)
			}
			return x
		}
	}
	return rt.AttributeErrorf(packageOf(rt).Value(), name, "module 'asyncio' has no attribute '%s'", name)
}

// importPart imports a sub-module and returns it.
func importPart(rt *runtime, name string) value {
	return rt.ImportName("asyncio."+name, nil, object.NewTuple([]value{object.NewStr("*")}), 0)
}
