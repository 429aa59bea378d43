package object

// Display shows the value of an expression typed at a prompt, through
// sys.displayhook.
func Display(rt *Runtime, v Value) bool {
	if rt.Sys == nil {
		if rt.ImportName("sys", nil, None, 0).p == nil {
			return false
		}
	}
	hook := rt.Sys.GetStr("displayhook")
	if hook.p == nil {
		rt.RuntimeErrorf("lost sys.displayhook")
		return false
	}
	return Call1(rt, hook, v).p != nil
}
