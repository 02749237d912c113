package widget

// Memo keeps what was drawn last, by what it was drawn from: the store's
// version, the size, the look, the place of the cursor. The zero Memo is empty.
// Drawing stays pure; only the work is saved.
type Memo[K comparable] struct {
	key  K
	text string
	full bool
}

// Draw returns what was drawn for that key, drawing it if it is another one.
func (m *Memo[K]) Draw(k K, draw func() string) string {
	if !m.full || m.key != k {
		m.key, m.text, m.full = k, draw(), true
	}
	return m.text
}
