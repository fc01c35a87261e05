/** What the engine and the libraries use and Chromium 86 (360 安全浏览器 13, many office machines) lacks. Syntax is translated by the build. */
import 'core-js/stable/array/at';
import 'core-js/stable/array/find-last';
import 'core-js/stable/array/find-last-index';
import 'core-js/stable/array/to-sorted';
import 'core-js/stable/array/to-reversed';
import 'core-js/stable/array/with';
import 'core-js/stable/object/has-own';
import 'core-js/stable/string/at';
import 'core-js/stable/string/replace-all';
import 'core-js/stable/structured-clone';
