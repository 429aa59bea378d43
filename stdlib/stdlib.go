// Package stdlib is the one list of modules that scripts can import. A host
// that wants fewer lists fewer.
package stdlib

import (
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/abc"
	"github.com/ouro-lang/ouro/stdlib/argparse"
	"github.com/ouro-lang/ouro/stdlib/ast"
	"github.com/ouro-lang/ouro/stdlib/asyncio"
	"github.com/ouro-lang/ouro/stdlib/cmd"
	"github.com/ouro-lang/ouro/stdlib/code"
	"github.com/ouro-lang/ouro/stdlib/codecs"
	"github.com/ouro-lang/ouro/stdlib/codeop"
	"github.com/ouro-lang/ouro/stdlib/collections"
	"github.com/ouro-lang/ouro/stdlib/commands"
	"github.com/ouro-lang/ouro/stdlib/concurrent"
	"github.com/ouro-lang/ouro/stdlib/configparser"
	"github.com/ouro-lang/ouro/stdlib/contextlib"
	"github.com/ouro-lang/ouro/stdlib/contextvars"
	"github.com/ouro-lang/ouro/stdlib/csv"
	"github.com/ouro-lang/ouro/stdlib/difflib"
	"github.com/ouro-lang/ouro/stdlib/encodings"
	"github.com/ouro-lang/ouro/stdlib/errno"
	"github.com/ouro-lang/ouro/stdlib/fnmatch"
	"github.com/ouro-lang/ouro/stdlib/functools"
	"github.com/ouro-lang/ouro/stdlib/gc"
	"github.com/ouro-lang/ouro/stdlib/gettext"
	"github.com/ouro-lang/ouro/stdlib/glob"
	"github.com/ouro-lang/ouro/stdlib/html"
	"github.com/ouro-lang/ouro/stdlib/http"
	"github.com/ouro-lang/ouro/stdlib/io"
	"github.com/ouro-lang/ouro/stdlib/itertools"
	"github.com/ouro-lang/ouro/stdlib/json"
	"github.com/ouro-lang/ouro/stdlib/keyword"
	"github.com/ouro-lang/ouro/stdlib/linecache"
	"github.com/ouro-lang/ouro/stdlib/locale"
	"github.com/ouro-lang/ouro/stdlib/logging"
	"github.com/ouro-lang/ouro/stdlib/operator"
	"github.com/ouro-lang/ouro/stdlib/os"
	"github.com/ouro-lang/ouro/stdlib/ospath"
	"github.com/ouro-lang/ouro/stdlib/pathlib"
	"github.com/ouro-lang/ouro/stdlib/pprint"
	"github.com/ouro-lang/ouro/stdlib/profile"
	"github.com/ouro-lang/ouro/stdlib/pydoc"
	"github.com/ouro-lang/ouro/stdlib/queue"
	"github.com/ouro-lang/ouro/stdlib/re"
	"github.com/ouro-lang/ouro/stdlib/reprlib"
	"github.com/ouro-lang/ouro/stdlib/runpy"
	"github.com/ouro-lang/ouro/stdlib/sched"
	"github.com/ouro-lang/ouro/stdlib/selectors"
	"github.com/ouro-lang/ouro/stdlib/shlex"
	"github.com/ouro-lang/ouro/stdlib/signal"
	"github.com/ouro-lang/ouro/stdlib/site"
	"github.com/ouro-lang/ouro/stdlib/socket"
	"github.com/ouro-lang/ouro/stdlib/socketserver"
	"github.com/ouro-lang/ouro/stdlib/ssl"
	"github.com/ouro-lang/ouro/stdlib/stat"
	"github.com/ouro-lang/ouro/stdlib/string"
	"github.com/ouro-lang/ouro/stdlib/subprocess"
	"github.com/ouro-lang/ouro/stdlib/sys"
	"github.com/ouro-lang/ouro/stdlib/sysconfig"
	"github.com/ouro-lang/ouro/stdlib/textwrap"
	"github.com/ouro-lang/ouro/stdlib/this"
	"github.com/ouro-lang/ouro/stdlib/threading"
	"github.com/ouro-lang/ouro/stdlib/token"
	"github.com/ouro-lang/ouro/stdlib/tokenize"
	"github.com/ouro-lang/ouro/stdlib/tomllib"
	"github.com/ouro-lang/ouro/stdlib/traceback"
	"github.com/ouro-lang/ouro/stdlib/types"
	"github.com/ouro-lang/ouro/stdlib/typing"
	"github.com/ouro-lang/ouro/stdlib/unicodedata"
	"github.com/ouro-lang/ouro/stdlib/urllib"
	"github.com/ouro-lang/ouro/stdlib/warnings"
	"github.com/ouro-lang/ouro/stdlib/weakref"
)

// All returns the recipes of all modules.
func All() []object.ModuleDef {
	all := append(make([]object.ModuleDef, 0, 224), []object.ModuleDef{
		abc.Module,
		argparse.Formatter,
		argparse.Module,
		ast.Module,
		ast.Unparse,
		asyncio.Module,
		cmd.Module,
		code.Module,
		codecs.Module,
		codeop.Module,
		collections.ABC,
		collections.Module,
		collections.User,
		configparser.Module,
		contextlib.Module,
		contextvars.Module,
		difflib.HTML,
		difflib.Module,
		errno.Module,
		fnmatch.Module,
		functools.Module,
		gc.Module,
		gettext.Module,
		glob.Module,
		html.Module,
		io.Core,
		io.Module,
		itertools.Module,
		json.Module,
		keyword.Module,
		linecache.Module,
		locale.Module,
		logging.Config,
		logging.Handlers,
		logging.Module,
		operator.Module,
		os.Module,
		os.Posix,
		os.Rare,
		ospath.Generic,
		ospath.NT,
		ospath.Posix,
		pathlib.Module,
		pprint.Module,
		pydoc.Module,
		queue.Module,
		re.Module,
		reprlib.Module,
		runpy.Module,
		sched.Module,
		selectors.Module,
		selectors.Select,
		shlex.Module,
		signal.Module,
		site.Module,
		socket.Module,
		socketserver.Module,
		ssl.Module,
		stat.Module,
		string.Module,
		subprocess.Module,
		sys.Module,
		sysconfig.Module,
		textwrap.Module,
		this.Module,
		threading.Module,
		threading.Threading,
		token.Module,
		tokenize.Module,
		tomllib.Module,
		traceback.Module,
		types.Module,
		typing.Late,
		typing.Module,
		unicodedata.Module,
		warnings.Module,
		weakref.Module,
	}...)
	all = append(all, commands.Modules()...)
	all = append(all, concurrent.Modules()...)
	all = append(all, csv.Modules()...)
	all = append(all, encodings.Modules()...)
	all = append(all, html.Parts()...)
	all = append(all, http.Modules()...)
	all = append(all, json.Parts()...)
	all = append(all, profile.Modules()...)
	all = append(all, urllib.Modules()...)
	all = append(all, fileModules()...)
	all = append(all, formatModules()...)
	all = append(all, numberModules()...)
	all = append(all, objectModules()...)
	return append(all, asyncio.Parts()...)
}
