package compare

// account keeps the best comparison for Explain.
type account struct{ m match }

func (a *account) take(m *match) { a.m = *m }
