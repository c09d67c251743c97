/** Texts that take effect where a reader pastes them into something else. Harmless where they do: they read, and change nothing. */
export const injections: readonly { readonly id: string; readonly text: string }[] = [
  { id: 'sql-always-true', text: "' OR '1'='1" },
  { id: 'sql-comment', text: "'-- " },
  { id: 'sql-union', text: "' UNION SELECT NULL-- " },
  { id: 'script', text: '<script>k()</script>' },
  { id: 'template', text: '${7*7}' },
  { id: 'jndi', text: '${jndi:ldap://x}' },
  { id: 'expression', text: '#{7*7}' },
  { id: 'path', text: '../../etc/passwd' },
  { id: 'shell', text: '$(id)' },
];
