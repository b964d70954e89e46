// Where the page begins: draws Kring into the document.
import { render } from "preact";
import "./styles/page.css";

const page = document.getElementById("page");
if (page) render(<h1>Kring</h1>, page);
