export interface paths {
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位列表 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    parentId?: number;
                    level?: "city" | "county" | "unit";
                    kind?: string;
                    group?: string;
                    closed?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                parentId: number | null;
                                parentName: string | null;
                                code: string | null;
                                name: string;
                                /** @enum {string} */
                                level: "city" | "county" | "unit";
                                kind: string;
                                group: string;
                                activeFrom: string | null;
                                activeTo: string | null;
                                mergedInto: number | null;
                                version: number;
                                updatedAt: string;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 新增单位 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        parentId: number | null;
                        /** @default null */
                        code?: string | null;
                        name: string;
                        /**
                         * @default unit
                         * @enum {string}
                         */
                        level?: "city" | "county" | "unit";
                        /** @default  */
                        kind?: string;
                        /** @default  */
                        group?: string;
                        /** @default null */
                        activeFrom?: string | null;
                        /** @default null */
                        activeTo?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            parentId: number | null;
                            parentName: string | null;
                            code: string | null;
                            name: string;
                            /** @enum {string} */
                            level: "city" | "county" | "unit";
                            kind: string;
                            group: string;
                            activeFrom: string | null;
                            activeTo: string | null;
                            mergedInto: number | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个单位 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            parentId: number | null;
                            parentName: string | null;
                            code: string | null;
                            name: string;
                            /** @enum {string} */
                            level: "city" | "county" | "unit";
                            kind: string;
                            group: string;
                            activeFrom: string | null;
                            activeTo: string | null;
                            mergedInto: number | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        /** 修改单位 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        parentId: number | null;
                        /** @default null */
                        code?: string | null;
                        name: string;
                        /**
                         * @default unit
                         * @enum {string}
                         */
                        level?: "city" | "county" | "unit";
                        /** @default  */
                        kind?: string;
                        /** @default  */
                        group?: string;
                        /** @default null */
                        activeFrom?: string | null;
                        /** @default null */
                        activeTo?: string | null;
                        version: number;
                        /** Format: date */
                        effectiveOn?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            parentId: number | null;
                            parentName: string | null;
                            code: string | null;
                            name: string;
                            /** @enum {string} */
                            level: "city" | "county" | "unit";
                            kind: string;
                            group: string;
                            activeFrom: string | null;
                            activeTo: string | null;
                            mergedInto: number | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
