package interp_test

import (
	"runtime"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
)

// A program can be started in a session or a process group of its own.
func TestProcessGroups(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("asks /proc")
	}
	out, err := runThreads(t, interp.Config{Processes: interp.HostProcesses(nil, nil, nil)}, time.Minute, `
import asyncio, subprocess
ask = ['sh', '-c', 'cut -d" " -f5,6 /proc/$$/stat; echo $$']
def show(out):
    group, session, pid = out.split()
    print(group == pid, session == pid)
show(subprocess.check_output(ask))
show(subprocess.check_output(ask, start_new_session=True))
show(subprocess.check_output(ask, process_group=0))
async def main():
    p = await asyncio.create_subprocess_exec(*ask, stdout=-1, start_new_session=True)
    show((await p.communicate())[0])
    for options in {'nonsense': 1}, {'creationflags': 1}, {'umask': 0}, {'pass_fds': (999,)}:
        try:
            await asyncio.create_subprocess_exec('true', **options)
        except (TypeError, ValueError, NotImplementedError, OSError) as e:
            print(e)
asyncio.run(main())
`)
	want := `False False
True True
True False
True True
Popen.__init__() got an unexpected keyword argument 'nonsense'
creationflags is only supported on Windows platforms
umask is not supported
[Errno 9] Bad file descriptor
`
	if err != nil || out != want {
		t.Errorf("%v, got\n%s", err, out)
	}
}
