// What Vite adds to imports: style sheets, and the addresses of files.
/// <reference types="vite/client" />
