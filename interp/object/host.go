package object

import (
	"io"
	"io/fs"
	"net/http"
)

// HTTPClient sends a request and returns the head of its response, as
// *http.Client does. It is called on goroutines other than the interpreter's,
// several at a time.
type HTTPClient interface {
	Do(*http.Request) (*http.Response, error)
}

// SignalAction says what a signal does to a script.
type SignalAction int

// What a script may want of a signal.
const (
	SignalDefault SignalAction = iota // what the system does: most end the process
	SignalIgnore                      // nothing
	SignalDeliver                     // the script has a handler for it
	SignalEnd                         // the script has sent it to itself, and it ends the process; a host may return, then it is an error
)

// Host is what the embedding program grants a script of the world outside. The
// zero value grants nothing.
type Host struct {
	// Files is what open(), os and pathlib see; nil is no files at all. Names are
	// those of package fs: slash-separated, without a leading slash, relative to
	// the root "/" of the script's world. A file system that also implements
	// WriteFS can be written to.
	Files fs.FS
	// Dir is the script's working directory, an absolute slash-separated path;
	// empty means "/".
	Dir string
	// Env is os.environ. Nothing else of the process's environment is visible.
	Env map[string]string
	// Network dials and listens for asyncio's streams; nil is no network.
	Network Network
	// HTTP sends the requests of urllib.request and http.client; nil: they go over Network.
	HTTP HTTPClient
	// Processes starts programs for subprocess and asyncio; nil is none.
	Processes Processes
	// Executable is sys.executable: the command that runs another script; empty
	// for none.
	Executable string
	// Signals, if not nil, is told on the script's goroutine what the script wants
	// signal n of the operating system to do. A host that lets it decide sets the
	// process's handling so, and calls Runtime.Signal when n comes.
	Signals func(n int, action SignalAction)
	// Entropy is where randomness comes from that no seed decides: random without
	// a seed, secrets, uuid4. nil is the machine's own source; a reader of fixed
	// bytes makes runs repeatable.
	Entropy io.Reader
}
