package asyncio

import _ "embed"

// This file is the Python code of the sub-modules. Each file is a string of its
// own: an embed.FS would copy what is read from it.

var (
	//go:embed part/base_events.py
	baseEventsSource string
	//go:embed part/base_futures.py
	baseFuturesSource string
	//go:embed part/base_subprocess.py
	baseSubprocessSource string
	//go:embed part/base_tasks.py
	baseTasksSource string
	//go:embed part/constants.py
	constantsSource string
	//go:embed part/coroutines.py
	coroutinesSource string
	//go:embed part/events.py
	eventsSource string
	//go:embed part/exceptions.py
	exceptionsSource string
	//go:embed part/format_helpers.py
	formatHelpersSource string
	//go:embed part/futures.py
	futuresSource string
	//go:embed part/log.py
	logSource string
	//go:embed part/mixins.py
	mixinsSource string
	//go:embed part/protocols.py
	protocolsSource string
	//go:embed part/selector_events.py
	selectorEventsSource string
	//go:embed part/_server.py
	serverSource string
	//go:embed part/_sockets.py
	socketsSource string
	//go:embed part/_tls.py
	tlsSource string
	//go:embed part/_pipes.py
	pipesSource string
	//go:embed part/staggered.py
	staggeredSource string
	//go:embed part/streams.py
	streamsSource string
	//go:embed part/subprocess.py
	subprocessSource string
	//go:embed part/tasks.py
	tasksSource string
	//go:embed part/threads.py
	threadsSource string
	//go:embed part/transports.py
	transportsSource string
	//go:embed part/trsock.py
	trsockSource string
	//go:embed part/sslproto.py
	sslprotoSource string
	//go:embed part/proactor_events.py
	proactorEventsSource string
	//go:embed part/unix_events.py
	unixEventsSource string
	//go:embed part/windows.py
	windowsSource string
)
